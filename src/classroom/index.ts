export { open } from './open.tsx';
