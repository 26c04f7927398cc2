// The diagram interchange of a BPMN map: one shape for each element, one edge for each line, at the places that the layout gave them.

import type { Layout } from './bpmn-layout.ts';
import { xmlId, type Plan } from './bpmn-plan.ts';
import { nowhere, type Box, type Point } from './bpmn-shape.ts';
import { xml, type Xml } from './xml.ts';

const poolTitle = 30;
const laneTitle = 30;
const margin = 40;

function bounds(box: Box): Xml {
  return xml('dc:Bounds', { x: box.x, y: box.y, width: box.width, height: box.height });
}

function shape(
  of: string,
  box: Box,
  more: { readonly attributes?: Record<string, boolean>; readonly label?: Box } = {},
): Xml {
  const label = more.label === undefined ? [] : [xml('bpmndi:BPMNLabel', {}, [bounds(more.label)])];
  return xml('bpmndi:BPMNShape', { id: `${of}_shape`, bpmnElement: of, ...more.attributes }, [bounds(box), ...label]);
}

function edge(of: string, points: readonly Point[], label?: Box): Xml {
  return xml('bpmndi:BPMNEdge', { id: `${of}_edge`, bpmnElement: of }, [
    ...points.map(({ x, y }) => xml('di:waypoint', { x, y })),
    ...(label === undefined ? [] : [xml('bpmndi:BPMNLabel', {}, [bounds(label)])]),
  ]);
}

interface Sheet {
  readonly layout: Layout;
  readonly at: (point: Box) => Box;
  readonly by: Point;
}

function elementShapes({ layout, at, by }: Sheet, plan: Plan): readonly Xml[] {
  const placed = (box: Box | undefined): Box => at(box ?? nowhere);
  const labelled = (id: string): { readonly label?: Box } => {
    const label = layout.labels.get(id);
    return label === undefined ? {} : { label: at(label) };
  };
  return [
    ...plan.elements.flatMap((it) => {
      const attributes: Record<string, boolean> =
        it.inner !== undefined ? { isExpanded: true } : it.tag === 'exclusiveGateway' ? { isMarkerVisible: true } : {};
      const own = shape(it.id, placed(layout.boxes.get(it.id)), { attributes, ...labelled(it.id) });
      const inside = it.inner === undefined ? [] : elementShapes({ layout, at, by }, it.inner);
      return [own, ...inside];
    }),
    ...plan.elements
      .filter((it) => it.remark !== undefined)
      .flatMap((it) => {
        const [box, remark] = [placed(layout.boxes.get(it.id)), placed(layout.remarks.get(it.id))];
        const x = box.x + box.width / 2;
        const line = [
          { x, y: box.y },
          { x, y: remark.y + remark.height },
        ];
        return [shape(xmlId('remark', it.id), remark), edge(xmlId('link', it.id), line)];
      }),
    ...plan.flows.map((flow) => {
      const route = (layout.routes.get(flow.id) ?? []).map((it) => ({ x: it.x + by.x, y: it.y + by.y }));
      return edge(flow.id, route, labelled(flow.id).label);
    }),
  ];
}

/** Every shape and edge of a map: the pool, its lanes from top to bottom, then what lies in them. */
export function bpmnShapes(map: {
  readonly plan: Plan;
  readonly layout: Layout;
  /** The id of the pool. */
  readonly pool: string;
  /** The rows that are lanes. */
  readonly lanes: readonly string[];
}): readonly Xml[] {
  const { plan, layout, pool, lanes } = map;
  const left = poolTitle + (lanes.length > 0 ? laneTitle : 0);
  const by: Point = { x: margin + left, y: margin };
  const at = (box: Box): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });
  const horizontal = { attributes: { isHorizontal: true } };
  const whole: Box = { x: margin, y: margin, width: left + layout.width, height: layout.height };
  const rows = layout.rows.filter(({ key }) => lanes.includes(key));
  return [
    shape(pool, whole, horizontal),
    ...rows.map(({ key, y, height }) =>
      shape(
        xmlId('lane', key),
        { x: margin + poolTitle, y: y + margin, width: laneTitle + layout.width, height },
        horizontal,
      ),
    ),
    ...elementShapes({ layout, at, by }, plan),
  ];
}
