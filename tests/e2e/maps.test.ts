// Every process map opens in the viewers that people use: BPMN in bpmn-js, the state diagram in Mermaid.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBpmn, toMermaid, type Diagram } from '@siklus/workflow';
import { launchChromium } from '../support/chromium.ts';
import { maps } from '../support/maps.ts';
import { patience } from '../support/patience.ts';
import { shoot } from './support/shots.ts';

const packages = join(import.meta.dirname, '../../node_modules');
const read = (path: string): string => readFileSync(join(packages, path), 'utf8');

/** What a viewer says of a map. */
interface Seen {
  readonly warnings: readonly string[];
  readonly shapes: number;
  readonly lines: number;
}

/** The part of bpmn-js that the page uses. */
interface Viewer {
  importXML(xml: string): Promise<{ readonly warnings: readonly { readonly message: string }[] }>;
  get(name: 'canvas'): { zoom(how: string): void };
  get(name: 'elementRegistry'): { getAll(): { readonly type: string; readonly waypoints?: unknown }[] };
  destroy(): void;
}

interface Viewers {
  readonly BpmnJS: new (options: { container: string }) => Viewer;
  readonly mermaid: { render(id: string, text: string): Promise<{ readonly svg: string }> };
}

const openBpmn = (page: Page, xml: string): Promise<Seen> =>
  page.evaluate(async (source) => {
    const { BpmnJS } = window as unknown as Viewers; // put there by the script of the package
    document.querySelector('#map')?.replaceChildren();
    const viewer = new BpmnJS({ container: '#map' });
    const { warnings } = await viewer.importXML(source);
    viewer.get('canvas').zoom('fit-viewport');
    const all = viewer.get('elementRegistry').getAll();
    const drawn = all.filter(({ type }) => type !== 'label' && type !== 'bpmn:Collaboration');
    const lines = drawn.filter((it) => it.waypoints !== undefined).length;
    return { warnings: warnings.map(({ message }) => message), shapes: drawn.length - lines, lines };
  }, xml);

const openMermaid = (page: Page, text: string): Promise<readonly string[]> =>
  page.evaluate(async (source) => {
    const { mermaid } = window as unknown as Viewers; // as above
    const { svg } = await mermaid.render('drawing', source);
    const map = document.querySelector('#map');
    if (map === null) return [];
    map.innerHTML = svg;
    return [...map.querySelectorAll('.nodeLabel, .cluster-label, text')].map((it) => it.textContent.trim());
  }, text);

const times = (words: string, text: string): number => text.split(words).length - 1;

describe('the viewers', () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 2000, height: 1200 } });
    page.setDefaultTimeout(patience);
    page.on('pageerror', (fault) => faults.push(fault.message));
    await page.setContent('<body style="margin: 0"><div id="map" style="width: 2000px; height: 1200px"></div></body>');
    await page.addStyleTag({ content: read('bpmn-js/dist/assets/diagram-js.css') });
    await page.addScriptTag({ content: read('bpmn-js/dist/bpmn-viewer.production.min.js') });
    await page.addScriptTag({ content: read('mermaid/dist/mermaid.min.js') });
  });
  afterAll(() => browser.close());

  test.each(maps)('open the BPMN of %s without a warning, and draw all of it', async (name, diagram: Diagram) => {
    const xml = toBpmn(diagram, { language: 'id' });
    expect(await openBpmn(page, xml)).toEqual({
      warnings: [],
      shapes: times('<bpmndi:BPMNShape ', xml),
      lines: times('<bpmndi:BPMNEdge ', xml),
    });
    await shoot(page, `map-${name}`);
    expect(faults).toEqual([]);
  });

  test.each(maps)('draw the state diagram of %s with every state', async (name, diagram: Diagram) => {
    const words = await openMermaid(page, toMermaid(diagram, 'id'));
    const named = diagram.nodes.filter((it) => it.kind !== 'start' && it.kind !== 'choice');
    expect(named.map((it) => it.label.id).filter((it) => !words.includes(it))).toEqual([]);
    await shoot(page, `map-${name}-mermaid`);
    expect(faults).toEqual([]);
  });

  test('a map with a broken reference, and a diagram with a broken line, are noticed', async () => {
    const [, first] = maps[0] ?? [];
    if (first === undefined) throw new Error('there are no maps');
    const xml = toBpmn(first, { language: 'id' }).replace('bpmnElement="startEvent_start"', 'bpmnElement="lost"');
    expect((await openBpmn(page, xml)).warnings).not.toEqual([]);
    await expect(openMermaid(page, toMermaid(first, 'id').replace('-->', '->'))).rejects.toThrow('Parse error');
  });
});
