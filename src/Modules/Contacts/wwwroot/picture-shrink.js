// Makes a picture small before it travels: at most 512 px, upright, without what the camera wrote into it.
const pixels = 512;
const largest = 150 * 1024;
const qualities = [0.88, 0.75, 0.6, 0.45];

const encode = (canvas, type, quality) => new Promise(resolve => canvas.toBlob(resolve, type, quality));

function isTransparent(context, { width, height }) {
  const { data } = context.getImageData(0, 0, width, height);
  for (let i = 3; i < data.length; i += 4) if (data[i] < 250) return true;
  return false;
}

function draw(bitmap) {
  const scale = Math.min(1, pixels / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return { canvas, context };
}

/** @returns {Promise<Blob|null>} null when the browser cannot read the file, or not make it small enough. */
export async function shrink(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  const { canvas, context } = draw(bitmap);
  bitmap.close();
  if (isTransparent(context, canvas)) {
    const png = await encode(canvas, 'image/png');
    if (png.size <= largest) return png;
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  for (const quality of qualities) {
    const jpeg = await encode(canvas, 'image/jpeg', quality);
    if (jpeg.size <= largest) return jpeg;
  }
  return null;
}
