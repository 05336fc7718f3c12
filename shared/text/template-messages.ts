/** What is wrong with a template, in sentences. */
import type { TemplateProblem } from '../domain/forward/template.ts';

type TemplateTexts = Readonly<Record<TemplateProblem['code'], (detail: string) => string>>;

/** Each sentence once, in the order of the problems. */
export function templateMessages(texts: TemplateTexts, problems: readonly TemplateProblem[]): string[] {
  return [...new Set(problems.map((found) => texts[found.code](found.detail)))];
}
