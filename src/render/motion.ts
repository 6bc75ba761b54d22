/** Whether the person asked for less motion; follows the system's setting while it is watched. */
export interface MotionPreference {
  readonly reduced: boolean;
  destroy(): void;
}

export function watchMotion(): MotionPreference {
  const query = matchMedia('(prefers-reduced-motion: reduce)');
  let reduced = query.matches;
  const onChange = () => {
    reduced = query.matches;
  };
  query.addEventListener('change', onChange);
  return {
    get reduced() {
      return reduced;
    },
    destroy: () => query.removeEventListener('change', onChange),
  };
}
