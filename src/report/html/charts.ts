// Figures in, charts as inline SVG out. Places are percentages of the width, so that a chart fits a
// telephone without small letters; every chart stands beside its figures as text.

import type { Calibration } from '../../evaluate/calibration.ts';
import type { Interval } from '../../evaluate/figures.ts';
import { counted } from '../counted.ts';
import type { Child, Markup } from './markup.ts';
import { tag } from './markup.ts';

export type Series = 'ar' | 'en' | 'all';

export interface DotValue {
  readonly series: Series;
  readonly value: number;
  readonly interval?: Interval | undefined;
}

export interface DotRow {
  readonly label: string;
  /** What stands behind the label, smaller: the number of documents. */
  readonly detail?: string;
  readonly strong?: boolean;
  readonly values: readonly DotValue[];
}

const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
const whole = (value: number) => `${Math.round(value * 100)} %`;

/** Rows of dots with their intervals on a scale from 0 to 1. */
export function dotPlot(rows: readonly DotRow[]): Markup {
  return tag(
    'div',
    { class: 'dots' },
    tag(
      'div',
      { class: 'dots-scale', 'aria-hidden': 'true' },
      [0, 25, 50, 75, 100].map((at) => tag('span', {}, at)),
    ),
    rows.map((row) =>
      tag(
        'div',
        { class: row.strong ? 'dots-row strong' : 'dots-row' },
        tag(
          'div',
          { class: 'dots-label' },
          row.label,
          row.detail ? tag('small', {}, ` ${row.detail}`) : '',
        ),
        track(row),
        tag(
          'div',
          { class: 'dots-value' },
          row.values.map(({ series, value }) =>
            tag('span', { class: `v-${series}` }, whole(value)),
          ),
        ),
      ),
    ),
  );
}

function track({ label, values }: DotRow): Markup {
  const step = 14;
  const height = Math.max(22, values.length * step + 4);
  const said = values.map(({ series, value, interval }) => {
    const within = interval ? ` (95 %: ${whole(interval[0])} to ${whole(interval[1])})` : '';
    return `${seriesName(series)}${whole(value)}${within}`;
  });
  return tag(
    'svg',
    { class: 'track', role: 'img', height, 'aria-label': `${label}: ${said.join(', ')}` },
    [0, 0.25, 0.5, 0.75, 1].map((at) =>
      tag('line', { class: 'grid', x1: percent(at), x2: percent(at), y1: 0, y2: height }),
    ),
    values.map(({ series, value, interval }, index) => {
      const y = height / 2 + (index - (values.length - 1) / 2) * step;
      return tag(
        'g',
        { class: `s-${series}` },
        tag('title', {}, said[index]!),
        interval &&
          tag('line', {
            class: 'interval',
            x1: percent(interval[0]),
            x2: percent(interval[1]),
            y1: y,
            y2: y,
          }),
        point({ series, x: percent(value), y, size: 5 }),
      );
    }),
  );
}

/** A circle for Arabic and for all, a diamond for English: colour is not the only sign. */
function point(at: { series: Series; x: string; y: number | string; size: number }): Markup {
  const { series, x, y, size } = at;
  if (series !== 'en') return tag('circle', { class: 'dot', cx: x, cy: y, r: size });
  const reach = size + 1;
  return tag(
    'svg',
    { x, y, overflow: 'visible', class: 'mark' },
    tag('path', { class: 'dot', d: `M0 ${-reach}L${reach} 0 0 ${reach} ${-reach} 0Z` }),
  );
}

function seriesName(series: Series): string {
  return series === 'ar' ? 'Arabic ' : series === 'en' ? 'English ' : '';
}

export function legend(series: readonly Series[]): Markup {
  return tag(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    series.map((name) =>
      tag(
        'span',
        {},
        tag(
          'svg',
          { class: `s-${name}`, width: 14, height: 14 },
          point({ series: name, x: '50%', y: 7, size: 5 }),
        ),
        name === 'all' ? 'all' : seriesName(name).trim(),
      ),
    ),
  );
}

/** Confidence across, share of right claims up: on the diagonal a claim is as sure as it says. */
export function reliabilityDiagram({ bins, claims }: Calibration): Markup {
  const size = 300;
  const left = 38;
  const bottom = 30;
  const x = (value: number) => left + value * size;
  const y = (value: number) => 8 + (1 - value) * size;
  const most = Math.max(...bins.map((bin) => bin.claims), 1);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const said = bins
    .map(
      (bin) =>
        `of ${counted(bin.claims, 'claim')} at ${whole(bin.confidence)}, ${whole(bin.right)} are right`,
    )
    .join('; ');
  return tag(
    'svg',
    {
      class: 'reliability',
      viewBox: `0 0 ${left + size + 14} ${size + bottom + 14}`,
      role: 'img',
      'aria-label': `Calibration of ${counted(claims, 'claim')}: ${said}`,
    },
    ticks.map(
      (at): Child => [
        tag('line', { class: 'grid', x1: x(0), x2: x(1), y1: y(at), y2: y(at) }),
        tag('line', { class: 'grid', x1: x(at), x2: x(at), y1: y(0), y2: y(1) }),
        tag('text', { x: x(0) - 6, y: y(at) + 4, 'text-anchor': 'end' }, Math.round(at * 100)),
        tag('text', { x: x(at), y: y(0) + 16, 'text-anchor': 'middle' }, Math.round(at * 100)),
      ],
    ),
    tag('line', { class: 'diagonal', x1: x(0), y1: y(0), x2: x(1), y2: y(1) }),
    tag(
      'text',
      { class: 'axis', x: x(0.5), y: y(0) + 32, 'text-anchor': 'middle' },
      'confidence, %',
    ),
    bins.map((bin) =>
      tag(
        'g',
        { class: 's-all' },
        tag(
          'title',
          {},
          `${counted(bin.claims, 'claim')}: said ${whole(bin.confidence)}, right ${whole(bin.right)}`,
        ),
        tag('line', {
          class: 'interval',
          x1: x(bin.confidence),
          x2: x(bin.confidence),
          y1: y(bin.interval[0]),
          y2: y(bin.interval[1]),
        }),
        tag('circle', {
          class: 'dot',
          cx: x(bin.confidence),
          cy: y(bin.right),
          r: (4 + 8 * Math.sqrt(bin.claims / most)).toFixed(1),
        }),
      ),
    ),
  );
}

export interface TrendLine {
  readonly series: Series;
  /** One value a run; absent where the run did not measure it. */
  readonly values: readonly (number | undefined)[];
}

/** Runs across, oldest first; the headline figure up. */
export function trendChart(lines: readonly TrendLine[], labels: readonly string[]): Markup {
  const at = (index: number) =>
    labels.length < 2 ? 0.5 : 0.03 + (0.94 * index) / (labels.length - 1);
  const up = (value: number) => percent(1 - value);
  return tag(
    'div',
    { class: 'trend' },
    tag(
      'div',
      { class: 'trend-scale', 'aria-hidden': 'true' },
      [100, 75, 50, 25, 0].map((tick) => tag('span', {}, tick)),
    ),
    tag(
      'svg',
      { role: 'img', 'aria-label': trendText(lines, labels) },
      [0, 0.25, 0.5, 0.75, 1].map((tick) =>
        tag('line', { class: 'grid', x1: '0%', x2: '100%', y1: up(tick), y2: up(tick) }),
      ),
      lines.map(({ series, values }) =>
        tag(
          'g',
          { class: `s-${series}` },
          values.map((value, index): Child => {
            const before = values[index - 1];
            if (value === undefined || before === undefined) return undefined;
            return tag('line', {
              class: 'path',
              x1: percent(at(index - 1)),
              x2: percent(at(index)),
              y1: up(before),
              y2: up(value),
            });
          }),
          values.map((value, index): Child => {
            if (value === undefined) return undefined;
            const place = { series, x: percent(at(index)), y: up(value), size: 4 };
            const said = `${labels[index]}: ${seriesName(series)}${whole(value)}`;
            return tag('g', {}, tag('title', {}, said), point(place));
          }),
        ),
      ),
    ),
  );
}

function trendText(lines: readonly TrendLine[], labels: readonly string[]): string {
  const last = labels.length - 1;
  const said = lines.map(({ series, values }) => {
    const value = values[last];
    return value === undefined ? '' : `${seriesName(series) || 'all '}${whole(value)}`;
  });
  return `Trend over ${labels.length} runs; the last one: ${said.filter(Boolean).join(', ')}`;
}
