import type { Inspection } from '../model/inspection.ts';
import type { InspectRequest } from './inspectRequest.ts';
import { failed } from './outcomes.ts';

/** Characters of what servers said that one run keeps, all of them together; a thousand real servers say a tenth of it. */
const HELD = 256 << 20;

/** Lets go of what a server said where the memory would not hold it beside what the others have said: the verdict about it is unknown. */
export function holding(limit = HELD): (request: InspectRequest, inspection: Inspection) => Inspection {
  let held = 0;
  return (request, inspection) => {
    const size = inspection.document?.text.length ?? 0;
    held += size;
    if (held <= limit) return inspection;
    held -= size;
    const { anomalies, timings, transport, authorization } = inspection;
    const megabytes = Math.ceil(size / (1 << 20));
    const reason = `says ${megabytes} MB, which the audit cannot hold beside what other servers have said`;
    return { ...failed(request, reason, { anomalies, timings, transport, authorization }), fault: 'ours' };
  };
}
