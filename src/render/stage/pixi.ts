// What the pictures use of Pixi, from its own files: its index would bring along every renderer, text, graphics and loader there is.
export { Rectangle } from 'pixi.js/lib/maths/shapes/Rectangle';
export { CanvasSource } from 'pixi.js/lib/rendering/renderers/shared/texture/sources/CanvasSource';
export { Texture } from 'pixi.js/lib/rendering/renderers/shared/texture/Texture';
export type { Renderer } from 'pixi.js/lib/rendering/renderers/types';
export { Container } from 'pixi.js/lib/scene/container/Container';
export { Sprite } from 'pixi.js/lib/scene/sprite/Sprite';
