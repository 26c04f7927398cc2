// A process map as BPMN 2.0 with diagram interchange: a pool, a lane for each office, and every line with its waypoints. Opens in any BPMN tool.

import { officeTitle } from '../engine/office.ts';
import type { Language } from '../engine/text.ts';
import { bpmnShapes } from './bpmn-drawing.ts';
import { layoutOf } from './bpmn-layout.ts';
import { planOf } from './bpmn-level.ts';
import { rowsOf, xmlId, type Element, type Plan } from './bpmn-plan.ts';
import type { Diagram } from './diagram.ts';
import { writeXml, xml, type Xml } from './xml.ts';

/** How a process map is written. */
export interface BpmnOptions {
  readonly language: Language;
}

const documentation = (element: Element): readonly Xml[] =>
  element.documentation.length === 0 ? [] : [xml('bpmn:documentation', {}, [element.documentation.join('\n')])];

function definitionOf(element: Element): readonly Xml[] {
  if (element.definition === undefined) return [];
  const id = `${element.id}_definition`;
  return [xml(`bpmn:${element.definition}EventDefinition`, { id })];
}

function elementXml(element: Element, plan: Plan): Xml {
  const { id, tag, name, attachedTo, byDefault, activation, inner } = element;
  const attributes = { id, name: name === '' ? undefined : name, attachedToRef: attachedTo, default: byDefault };
  return xml(`bpmn:${tag}`, attributes, [
    ...documentation(element),
    ...plan.flows.filter((it) => it.to === id).map((it) => xml('bpmn:incoming', {}, [it.id])),
    ...plan.flows.filter((it) => it.from === id).map((it) => xml('bpmn:outgoing', {}, [it.id])),
    ...definitionOf(element),
    ...(activation === undefined ? [] : [xml('bpmn:activationCondition', {}, [activation])]),
    ...(inner === undefined ? [] : levelXml(inner)),
  ]);
}

/** Elements, flows and remarks of one level, in the order in which the standard wants them. */
function levelXml(plan: Plan): readonly Xml[] {
  const remarked = plan.elements.filter((it) => it.remark !== undefined);
  return [
    ...plan.elements.map((it) => elementXml(it, plan)),
    ...plan.flows.map(({ id, from, to, name, condition }) =>
      xml(
        'bpmn:sequenceFlow',
        { id, name: name === '' ? undefined : name, sourceRef: from, targetRef: to },
        condition === undefined ? [] : [xml('bpmn:conditionExpression', {}, [condition])],
      ),
    ),
    ...remarked.map((it) =>
      xml('bpmn:textAnnotation', { id: xmlId('remark', it.id) }, [xml('bpmn:text', {}, [it.remark ?? ''])]),
    ),
    ...remarked.map((it) =>
      xml('bpmn:association', {
        id: xmlId('link', it.id),
        sourceRef: it.id,
        targetRef: xmlId('remark', it.id),
      }),
    ),
  ];
}

/** The lanes of a map in which offices act; none where nobody does. */
function lanesOf(
  diagram: Diagram,
  plan: Plan,
  language: Language,
): readonly { readonly key: string; readonly name: string }[] {
  const offices = new Map(
    diagram.nodes.flatMap((node) => node.offices.map((it): [string, string] => [it, officeTitle(it)[language]])),
  );
  return rowsOf(plan).flatMap((key) => {
    const name = offices.get(key);
    return name === undefined ? [] : [{ key, name }];
  });
}

function laneSet(lanes: readonly { readonly key: string; readonly name: string }[], plan: Plan): readonly Xml[] {
  if (lanes.length === 0) return [];
  const drawn = lanes.map(({ key, name }) =>
    xml(
      'bpmn:lane',
      { id: xmlId('lane', key), name },
      plan.elements.filter((it) => it.row === key).map((it) => xml('bpmn:flowNodeRef', {}, [it.id])),
    ),
  );
  return [xml('bpmn:laneSet', { id: 'lanes' }, drawn)];
}

/**
 * A process map as BPMN 2.0 XML in one language. Ids depend only on the definition, so the same definition gives the same text. Deadlines stand in
 * remarks, rules of stamps in the documentation of tasks, conditions on flows.
 * @example toBpmn(chainDiagram(documents.rka.chain, documents.rka.view), { language: 'id' })
 */
export function toBpmn(diagram: Diagram, options: BpmnOptions): string {
  const { language } = options;
  const plan = planOf(diagram, language);
  const lanes = lanesOf(diagram, plan, language);
  const process = xmlId('process', diagram.id);
  const pool = xmlId('pool', diagram.id);
  const name = diagram.title[language];
  const root = xml(
    'bpmn:definitions',
    {
      'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
      'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
      'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
      'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
      id: xmlId('definitions', diagram.id),
      targetNamespace: `urn:siklus:${xmlId(diagram.id)}`,
    },
    [
      xml('bpmn:collaboration', { id: 'collaboration' }, [
        xml('bpmn:participant', { id: pool, name, processRef: process }),
      ]),
      xml('bpmn:process', { id: process, name, isExecutable: false }, [...laneSet(lanes, plan), ...levelXml(plan)]),
      xml('bpmndi:BPMNDiagram', { id: 'diagram', name }, [
        xml('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: 'collaboration' }, [
          ...bpmnShapes({ plan, layout: layoutOf(plan), pool, lanes: lanes.map((it) => it.key) }),
        ]),
      ]),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}`;
}
