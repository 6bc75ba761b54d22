// What a page around a frame does, as docs/embedding.md tells: `host.html#ADDRESS` shows ADDRESS and keeps what it hears.
const frame = document.querySelector<HTMLIFrameElement>('#frame')!;
const address = decodeURIComponent(window.location.hash.slice(1));
const heard: unknown[] = [];

window.addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  heard.push(data);
  if (data.type === 'resize') frame.style.height = `${data.height}px`;
});
frame.src = address;

/** For the test that looks on. */
Object.assign(window, {
  heard,
  tell: (message: unknown) => frame.contentWindow!.postMessage(message, '*'),
});
