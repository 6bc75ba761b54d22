// What is fetched when a verdict is first worked out, for nobody needs it before: why it came out so, and what would help.
export { findAdvice } from './advice.ts';
export { explain } from './explain.ts';
