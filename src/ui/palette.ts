/** The colours that charts draw with; the same as the custom properties of styles/tokens.css. */
export const PALETTE = {
  warm: '#ff8a5b',
  cool: '#5bc0ff',
  good: '#8bdab2',
  link: '#ffd23f',
  line: '#26314f',
  text: '#e8ecf6',
  quiet: '#9aa4bd',
} as const;
