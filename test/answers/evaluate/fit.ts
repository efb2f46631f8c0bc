/** Logistic regression by gradient descent, with a little ridge: small data, a handful of signs. */

export interface Case {
  readonly signs: readonly number[];
  readonly right: boolean;
}

export interface Fit {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

const rounds = 4000;
const step = 0.5;
const ridge = 0.001;

export function fitChance(cases: readonly Case[]): Fit {
  const size = cases[0]?.signs.length ?? 0;
  let intercept = 0;
  let coefficients: number[] = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    let base = 0;
    const slope = new Array<number>(size).fill(0);
    for (const { signs, right } of cases) {
      const error = chance({ intercept, coefficients }, signs) - (right ? 1 : 0);
      base += error;
      for (const [place, sign] of signs.entries()) slope[place] = (slope[place] ?? 0) + error * sign;
    }
    intercept -= (step * base) / cases.length;
    coefficients = coefficients.map(
      (value, place) => value - step * ((slope[place] ?? 0) / cases.length + ridge * value),
    );
  }
  return { intercept, coefficients };
}

function chance({ intercept, coefficients }: Fit, signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, place) => total + sign * (coefficients[place] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}

/** Each case's chance by a fit that hasn't seen it. */
export function crossValidated(cases: readonly Case[], folds = 10): readonly number[] {
  const chances = new Array<number>(cases.length).fill(0);
  for (let fold = 0; fold < folds; fold += 1) {
    const learned = fitChance(cases.filter((_, place) => place % folds !== fold));
    for (const [place, { signs }] of cases.entries())
      if (place % folds === fold) chances[place] = chance(learned, signs);
  }
  return chances;
}
