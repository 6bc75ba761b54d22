export { showBroken, showPlay } from './show.tsx';
