/** Draws how costs grow, all axes logarithmic, as a small SVG: a straight line at 45° is linear. */
import type { Curve } from './warm.ts';

const [WIDTH, HEIGHT, LEFT, TOP] = [220, 160, 46, 26];
const COLUMNS = 2;

/** One small chart a curve. */
export function drawGrowth(curves: Record<string, Curve>): string {
  const charts = Object.entries(curves).map(([name, curve], at) => chart(name, curve, at));
  const rows = Math.ceil(charts.length / COLUMNS);
  const [width, height] = [COLUMNS * (WIDTH + 70), rows * (HEIGHT + 70)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<rect width="${width}" height="${height}" fill="#fff"/>
${charts.join('\n')}
</svg>
`;
}

function chart(name: string, curve: Curve, at: number): string {
  const [x0, y0] = [LEFT + (at % COLUMNS) * (WIDTH + 70), TOP + Math.floor(at / COLUMNS) * (HEIGHT + 70)]; // prettier-ignore
  const scale = (values: number[]) => {
    const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
    return (value: number) => (high === low ? 0 : (Math.log10(value) - low) / (high - low));
  };
  // A decade is as long upwards as sideways, so flat looks flat.
  const x = scale(curve.map(([size]) => size));
  const decades = Math.log10((curve.at(-1)?.[0] ?? 1) / (curve[0]?.[0] ?? 1));
  const lowest = Math.log10(Math.min(...curve.map(([, ms]) => ms)));
  const y = (ms: number) => (Math.log10(ms) - lowest) / decades;
  const points = curve.map(([size, ms]) => [
    x0 + x(size) * WIDTH,
    y0 + HEIGHT - Math.min(1, y(ms)) * HEIGHT,
  ]);
  const line = points.map((point) => point.map((one) => one.toFixed(1)).join(',')).join(' ');
  const labels = curve.map(([size, ms], index) => {
    const [px = 0, py = 0] = points[index] ?? [];
    return `<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="2.5"/><text x="${px.toFixed(1)}" y="${(py - 7).toFixed(1)}" text-anchor="middle">${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms</text><text x="${px.toFixed(1)}" y="${y0 + HEIGHT + 14}" text-anchor="middle">${size.toLocaleString('en')}</text>`;
  });
  return `<g><text x="${x0}" y="${y0 - 12}" font-weight="bold">${name}</text><rect x="${x0}" y="${y0}" width="${WIDTH}" height="${HEIGHT}" fill="none" stroke="#ccc"/><polyline points="${line}" fill="none" stroke="#1a5e63" stroke-width="1.5"/>${labels.join('')}</g>`;
}
