import { once } from '../once.ts';
import { type Composition, compile, composedIn, indexed } from './composition.ts';
import type { Sentence } from './sentences.ts';
import type { Signal } from './signal.ts';

const CONSENTED = 'the user is asked';
const CLEANED = 'what is private is taken out first';
const RESERVED = 'it is for those who may';
const LISTED = 'it is listed for people';
const ROUTED = 'messages are its matter';
const KEPT = 'the controls stay';

/** What an honest sentence promises. A promise that is itself denied, waived or spent in advance is none. */
const ASSURANCES: readonly Composition[] = [
  [
    CONSENTED,
    1,
    '=requires|=required|=needs|=awaits|=after|=once|=only|=until|=with =explicit|=user|=human|=owner|=administrator|=customer|=obtaining|=getting|=prior consent !spent',
  ],
  [
    CONSENTED,
    1,
    '=only|=after|=once|=until|=unless|=when|=if user ... =confirm|=approve|=consent|=agree|=review|=accept|=opt|=enable !spent',
  ],
  [CONSENTED, 1, '=after|=with|=only|=requires|=upon guardWord !spent'],
  [CONSENTED, 1, 'user =is|=are +=always|=first =prompted|=asked|=informed|=shown !spent'],
  [CONSENTED, 1, 'user +=can|=may =turn|=opt|=cancel|=undo|=switch|=choose|=decide !spent'],
  [CONSENTED, 1, '=ask|=asks user|=for consent =before|=first|=and|=to !spent'],
  [CONSENTED, 1, '=wait|=waits =for|=until user|consent !spent'],
  [CLEANED, 1, '=removed|=redacted|=masked|=stripped|=anonymized|=anonymised|=scrubbed|=excluded|=encrypted =before|=prior'],
  [
    CLEANED,
    1,
    '=removes|=redacts|=masks|=strips|=anonymizes|=anonymises|=scrubs|=encrypts ... secret|personal|talk|=data ... =before|=prior',
  ],
  [RESERVED, 1, '=only +=administrators|=admins|=owners|=maintainers|=members|=operators|=auditors =may|=can|=are'],
  [RESERVED, 1, '=admin|=administrator|=manager|=owner|=moderator|=reviewer|=operator +=can|=may !model'],
  [LISTED, 1, '=list|=show|=report|=return|=display|=tell|=check +=whether|=who'],
  [LISTED, 1, '=list|=show|=report|=display =user|=account|=role|=configuration|=setting|=job|=rule|=member|=device +=who|=whose'],
  [LISTED, 1, '=list|=show|=report|=display =account|=role|=configuration|=setting|=job|=rule|=device +=that|=which|=with'],
  [LISTED, 1, '=is|=are =listed|=shown|=presented|=sent =for|=to =review|=approval'],
  [ROUTED, 1, '=domain|=mailbox|=queue|=topic|=catch|=subscriber'],
  [KEPT, 1, '=subject +=to =same|=all|=the|=standard|=normal check|=controls|=security|=policy'],
];

const CALLS = ['asks no one', 'changes the call', 'chains a deed to itself'];
const DATA = ['sends the conversation away', 'shares what is personal', 'hands over credentials', 'sends to an address of its own'];
const POWER = ['bypasses protection', 'gains rights', 'overrides other instructions', 'takes over the model’s role'];

/** What each of them clears a sentence of. */
const CLEARS: Readonly<Record<string, readonly string[]>> = {
  [CONSENTED]: [...CALLS, ...DATA],
  [CLEANED]: DATA,
  [RESERVED]: [...POWER, 'asks no one'],
  [LISTED]: [...POWER, 'asks no one'],
  [ROUTED]: ['sends the conversation away'],
  [KEPT]: ['gains rights', 'bypasses protection'],
};

const index = once(() => indexed(compile(ASSURANCES)));

/** Has the classes of the words above known before sentences are read in them. */
export function readyAssurances(): void {
  index();
}

/** Those of a sentence's signals that nothing promised in it speaks against. */
export function unassured(signals: readonly Signal[], sentence: Sentence): readonly Signal[] {
  if (signals.length === 0) return signals;
  const cleared = new Set(composedIn(sentence, index()).flatMap(({ what }) => CLEARS[what] ?? []));
  return cleared.size === 0 ? signals : signals.filter(({ what }) => !cleared.has(what));
}
