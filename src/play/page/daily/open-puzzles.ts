export { openDaily as daily } from './open-daily.tsx';
export { openEndless as endless } from './open-endless.tsx';
