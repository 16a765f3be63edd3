import type { Criterion } from '../../model/maturity.ts';
import { CATALOGED } from './cataloged.ts';
import { GATEWAY_MANAGED } from './gatewayManaged.ts';
import type { Evidence } from './judgement.ts';
import { PLATFORM } from './platform.ts';

/** Every criterion with its standing, level by level. */
export function criteriaOf(evidence: Evidence): Criterion[] {
  return [...CATALOGED, ...GATEWAY_MANAGED, ...PLATFORM].map(({ judge, ...question }) => ({ ...question, ...judge(evidence) }));
}
