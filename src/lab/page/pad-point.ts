/** Where a pointer is in a drawing's own units, however its box is cut to fit. */
export function pointOn(svg: SVGSVGElement, { clientX, clientY }: { clientX: number; clientY: number }): DOMPoint {
  return new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()!.inverse());
}
