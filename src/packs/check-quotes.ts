import type { Fault } from "./fault.ts";
import type { Notice } from "./notice.ts";
import { pathText, type Source } from "./source.ts";
import { statements } from "./statements.ts";

/** Every quote stands in its clause to the letter; every clause named is one of the notice's. */
export function checkQuotes(sources: readonly Source[], notice: Notice): Fault[] {
  return sources.flatMap((source) =>
    [...statements(source.data)].flatMap((statement) => {
      const { path, clause, quote } = statement;
      const text = notice.clauses.get(clause);
      const fault = (key: string, message: string) => [
        { file: source.file, line: source.lineOf([...path, key]), message: `${pathText(path)}：${message}` },
      ];
      if (text === undefined) return fault("clause", `通知里没有条款 ${clause}`);
      if (quote !== undefined && !text.includes(quote))
        return fault("quote", `条款 ${clause} 里没有「${quote}」`);
      return [];
    }),
  );
}

/** Clauses of the notice that no statement cites: shown, not a fault, since a heading says nothing by itself. */
export function uncitedClauses(sources: readonly Source[], notice: Notice): readonly string[] {
  const cited = new Set(
    sources.flatMap((source) => [...statements(source.data)].map((statement) => statement.clause)),
  );
  return [...notice.clauses.keys()].filter((clause) => !cited.has(clause));
}
