import { instance } from "@viz-js/viz";
import type { FlowEdge, FlowGraph, FlowNode } from "./graph.ts";

/**
 * A flow laid out by Graphviz as SVG. Graphviz knows no Chinese glyphs and would measure them too narrow: each box has its
 * size from here, a Chinese character an em wide. An answer is a small box on its arrow, so that it has its room too.
 */
export async function drawFlow({ nodes, edges }: FlowGraph, direction: "TB" | "LR"): Promise<string> {
  const viz = await instance();
  const lines = [
    `graph [rankdir=${direction}, nodesep=0.16, ranksep=0.3, bgcolor=transparent, pad=0.1, splines=${direction === "LR" ? "spline" : "polyline"}];`,
    'node [fontname="sans-serif", fixedsize=true, penwidth=1];',
    'edge [color="#8b8f83", arrowsize=0.6, penwidth=1];',
    ...nodes.map(nodeLine),
    ...edges.flatMap(edgeLines),
  ];
  const svg = viz.renderString(`digraph flow {\n${lines.join("\n")}\n}`, { format: "svg" });
  return svg.slice(svg.indexOf("<svg"));
}

const looks = {
  start: {
    shape: "box",
    style: "rounded,filled",
    fillcolor: "#1d2725",
    fontcolor: "#ffffff",
    color: "#1d2725",
  },
  question: { shape: "box", style: "filled", fillcolor: "#e4efea", fontcolor: "#0a5447", color: "#0b6757" },
  outcome: {
    shape: "box",
    style: "rounded,filled",
    fillcolor: "#fbe9d8",
    fontcolor: "#74380b",
    color: "#b9743a",
  },
} as const;

function nodeLine({ id, kind, label, note }: FlowNode): string {
  const text = [
    ...wrapped(label, kind === "start" ? 24 : 10),
    ...(note === undefined ? [] : wrapped(note, 12)),
  ];
  return `${quoted(id)} [${attributes({ ...looks[kind], ...sizeOf(text, 13), label: text.join("\n"), fontsize: "13" })}];`;
}

const toneColors = { bad: "#a3301f", open: "#74380b", plain: "#3f4a47" } as const;

function edgeLines({ from, to, label, note, tone }: FlowEdge, index: number): readonly string[] {
  if (label === "") return [`${quoted(from)} -> ${quoted(to)};`];
  const id = `answer ${index}`;
  const text = [...wrapped(label, 10), ...(note === undefined ? [] : wrapped(note, 12))];
  const look = { shape: "box", style: "filled", fillcolor: "#ffffff", color: "#ddd9cc" };
  return [
    `${quoted(id)} [${attributes({ ...look, fontcolor: toneColors[tone ?? "plain"], ...sizeOf(text, 11), label: text.join("\n"), fontsize: "11" })}];`,
    `${quoted(from)} -> ${quoted(id)} [arrowhead=none];`,
    `${quoted(id)} -> ${quoted(to)};`,
  ];
}

/** In inches, as Graphviz counts: room for the longest line and all lines. */
function sizeOf(lines: readonly string[], fontSize: number) {
  const widest = Math.max(...lines.map(widthOf));
  const points = (value: number) => (value / 72).toFixed(2);
  return { width: points(widest * fontSize + 16), height: points(lines.length * fontSize * 1.35 + 10) };
}

/** In ems. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (character > "\u2e7f" || "“”…／".includes(character) ? 1 : 0.58),
    0,
  );
}

/** Lines of at most so many ems, broken after a mark where there is one. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(/(?<=[、，：；/／])/u)) {
    if (line !== "" && widthOf(line + piece) > most) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
    while (widthOf(line) > most * 1.4) {
      const characters = [...line];
      lines.push(characters.slice(0, most).join(""));
      line = characters.slice(most).join("");
    }
  }
  return [...lines, line].filter((one) => one !== "");
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${quoted(value)}`)
    .join(", ");
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
