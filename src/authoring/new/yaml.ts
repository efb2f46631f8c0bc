import { Document, isScalar, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";

/**
 * YAML to be edited by hand: the order is ours, statements stand on one line, and a TODO stands as a comment before the
 * place that it speaks of.
 */
export type Tree = string | number | boolean | null | readonly Tree[] | Branch;

/** A map: its entries in order. */
export interface Branch {
  readonly pairs: readonly Entry[];
  /** On one line. */
  readonly flow?: boolean;
}

/** A key with its value, or a comment alone where the value is still to be written. */
export type Entry =
  | { readonly key: string; readonly value: Tree; readonly comment?: string }
  | { readonly comment: string };

/** A value in the notice's own words, as `{ value, clause, quote }`. */
export function said(value: Tree, clause: string, quote: string): Branch {
  return branch(
    [
      ["value", value],
      ["clause", clause],
      ["quote", quote],
    ],
    true,
  );
}

/** A sentence of the notice, as `{ clause, quote }`. */
export function passage(clause: string, quote: string): Branch {
  return branch(
    [
      ["clause", clause],
      ["quote", quote],
    ],
    true,
  );
}

export function branch(pairs: readonly (readonly [string, Tree])[], flow = false): Branch {
  return { pairs: pairs.map(([key, value]) => ({ key, value })), flow };
}

/** The text of a file, with a comment at its head. */
export function yamlText(head: string, tree: Tree): string {
  const document = new Document(nodeOf(tree));
  document.commentBefore = commentText(head);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

type Node = Scalar | YAMLMap | YAMLSeq;

function nodeOf(tree: Tree): Node {
  if (tree === null || typeof tree !== "object") return scalar(tree);
  if (!("pairs" in tree)) return sequence(tree);
  const map = new YAMLMap();
  map.flow = tree.flow === true || tree.pairs.length === 0;
  let waiting: string[] = [];
  for (const entry of tree.pairs) {
    const comments = entry.comment === undefined ? [] : [entry.comment];
    if (!("key" in entry)) {
      waiting.push(...comments);
      continue;
    }
    const key = new Scalar(entry.key);
    const above = [...waiting, ...comments];
    if (above.length > 0) key.commentBefore = commentText(above.join("\n"));
    map.items.push(new Pair(key, nodeOf(entry.value)));
    waiting = [];
  }
  if (waiting.length > 0) map.comment = commentText(waiting.join("\n"));
  return map;
}

/** Dates in marks, since other readers of YAML take them for something else. */
function scalar(value: string | number | boolean | null): Scalar {
  const node = new Scalar(value);
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

function sequence(list: readonly Tree[]): YAMLSeq {
  const items = new YAMLSeq();
  items.items.push(...list.map(nodeOf));
  items.flow = items.items.every((item) => isScalar(item));
  return items;
}

function commentText(text: string): string {
  return text
    .split("\n")
    .map((line) => ` ${line}`)
    .join("\n");
}
