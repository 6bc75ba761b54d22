/** Names by which drivers without a graphics processor report themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|mesa offscreen/i;

/** Does a driver of this name compute pixels on the processor? Then the 2D canvas is several times faster than WebGL. */
export function isSoftwareRenderer(name: string): boolean {
  return SOFTWARE.test(name);
}

let choice: 'canvas' | 'webgl' | null = null;

/** Which of Pixi's renderers draws fastest here; asked of the driver once a page. */
export function chooseRenderer(): 'canvas' | 'webgl' {
  choice ??= probe();
  return choice;
}

function probe(): 'canvas' | 'webgl' {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return 'canvas';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = context.getParameter(info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return isSoftwareRenderer(String(name)) ? 'canvas' : 'webgl';
}
