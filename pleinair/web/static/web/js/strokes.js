// Strokes of a brush on a canvas, and the mask that they make.

/** @typedef {{tool: string, width: number, points: number[][]}} Stroke */

/** Draw one stroke. @param {CanvasRenderingContext2D} on @param {Stroke} stroke */
export function draw(on, { tool, width, points }) {
  if (tool === "clear") on.clearRect(0, 0, on.canvas.width, on.canvas.height);
  on.globalCompositeOperation = tool === "eraser" ? "destination-out" : "source-over";
  Object.assign(on, { strokeStyle: "#e0452a", lineCap: "round", lineJoin: "round", lineWidth: width });
  on.beginPath();
  points.forEach(([x, y], at) => (at ? on.lineTo(x, y) : on.moveTo(x, y)));
  // A line without any length is not drawn, not even its round ends.
  const [x, y] = points.at(-1);
  on.lineTo(x + 0.01, y);
  on.stroke();
}

/** Draw strokes, and nothing else. @param {HTMLCanvasElement} canvas @param {Stroke[]} strokes */
export function drawAll(canvas, strokes) {
  const on = canvas.getContext("2d");
  on.clearRect(0, 0, canvas.width, canvas.height);
  for (const stroke of strokes) draw(on, stroke);
}

/** Make the file of a mask: opaque, but for what is painted. Of no paint it makes none. @param {HTMLCanvasElement} canvas @returns {Promise<Blob | null>} */
export async function maskOf(canvas) {
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  if (!pixels.data.some((value) => value)) return null;
  const mask = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
  const on = mask.getContext("2d");
  on.fillRect(0, 0, mask.width, mask.height);
  on.globalCompositeOperation = "destination-out";
  on.drawImage(canvas, 0, 0);
  return new Promise((go) => mask.toBlob(go, "image/png"));
}
