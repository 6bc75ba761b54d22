/**
 * A canvas as a PNG.
 * @throws Error when the browser gives no picture: the canvas is empty or too large
 */
export function canvasPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('This picture could not be saved.')) : resolve(blob)),
      'image/png',
    );
  });
}

/**
 * A drawing as a PNG, `scale` pixels for each of its own.
 * @param svg the text of an SVG file that states its width and height
 * @throws Error when the browser cannot draw it
 */
export async function svgPng(svg: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvasPng(canvas);
}
