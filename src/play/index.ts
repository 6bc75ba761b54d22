export { open } from './page/open-play.tsx';
