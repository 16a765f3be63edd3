import type { Vocabulary } from './vocabulary.ts';

/** How, when and whether. */
export const MANNERS: Vocabulary = {
  not: "not, never, no, cannot, can't, don't, doesn't, won't, isn't, aren't, mustn't, shouldn't, didn't, wouldn't, without, nor, neither, avoid, refrain, prevent, nothing, stop, unnecessary, need not, needn't, hardly, instead of, rather than, omit, disallow, forbid, prohibit",
  absent:
    "not, never, no, unnecessary, unneeded, superfluous, need not, needn't, left out, leave out, omitted, skip, waived, without, dispensable, void, suspended, lifted, inactive, irrelevant, drop, dispense, don't, doesn't, isn't, absence, lack, neither, nor, disregard, relaxed, switched off, turned off, unrequired, needless, expendable, dispensed with, free of, lacking, unasked",
  forbid:
    "do not, don't, never, must not, mustn't, should not, shouldn't, avoid, refrain from, without, no need to, need not, needn't, not have to, not need to, not necessary to, no reason to, may not, don't ever, under no circumstances, make sure not to, no need for, not to be, must never, should never, ought not",
  bid: 'must, always, have to, has to, should, shall, required, requires, require, need to, needs to, need, mandatory, important, otherwise, please, obligatory, ensure, make sure, is to, are to, only function, only works, only work, automatically, immediately, kindly, critical, necessary, cannot be computed, will fail, be rejected, essential, first, expected to, needed, has got to, oblige, bound to, had better',
  must: 'must, always, have to, has to, shall, mandatory, required, is to, are to, need to, needs to, should, immediately, at once, automatically',
  also: 'also, as well, additionally, in addition, afterwards, and then, furthermore, besides, every time, each time, on top, likewise, meanwhile, while',
  first: 'before, prior to, first, ahead of, beforehand, preceding, at the start of, begin by, start by, begin, initially, prior',
  when: 'when, whenever, if, each time, every time, any time, anytime, before, once, as soon as, while, after, upon, in case, on, wherever, as part of',
  after: 'after, once, upon, on, following, at',
  nth: 'second, third, fourth, fifth, sixth, tenth, few, several, 2nd, 3rd, 4th, 5th, 10th, two, three, five, ten, 2, 3, 4, 5, 10, 20, 50, 100, some, twenty, fifty, hundred, initial',
  times: 'call, use, invocation, request, time, run, execution, message, turn, day, day, week',
  delayed:
    'no one is watching, after logout, when idle, elapse, waiting period, grace period, postpone, delay, delayed, later, deferred, defer, deferring, scheduled, schedule, timer, queued, eventually, hour, afterwards, time based, postponed, asynchronously, cron, enqueue, enqueued, next boot, overnight, tomorrow, next day, at night, in the future, after hours, after the session, outside working hours, once the user has left, logs out, logged out, logout, batch, by the time, signed out, signs out, has signed out, monitoring is off, background task, background process, background job, background worker, background service, background runner, background thread, in the background, session has been closed, session is closed, session ends, session has ended, session is over, later on, after a while, at a later time, subsequently, when nobody, when no one, after restart, in due course',
  covertly:
    'secretly, covertly, surreptitiously, stealthily, clandestinely, sneakily, undetected, unnoticed, without a trace, behind the user, furtively, behind the back of the user, behind their back, unseen, under the radar, on the sly, without the knowledge, unbeknownst, by stealth',
  silent:
    'in the same step, as a side task, on the side, silently, quietly, secretly, covertly, discreetly, stealthily, invisibly, behind the scenes, unnoticed, undetected, surreptitiously, without a trace, in stealth, stealth, on the quiet, unobtrusively, without notice, sneakily, inconspicuously, clandestinely, in passing, along the way, without saying so, without any sign, unannounced, without a word, undisclosed, unbeknown, unbeknownst, imperceptibly, without drawing attention',
  secretly:
    'secret, hidden, quiet, silent, confidential, between us, private, invisible, concealed, undisclosed, to yourself, off the record, unknown',
  regardless:
    'regardless, regardless of, no matter, even if, even when, even though, whatever, whichever, without question, without questioning, unconditionally, without hesitation, without exception, under all circumstances, in any case, despite, irrespective, no exceptions, whether or not, even where, even should, even against, whatever the, at all costs, without review, without verification, blindly, without scrutiny, without judgement, notwithstanding, come what may, at any price, in spite of, without regard, in any event, under any circumstances, unquestioningly, to the letter, without objection, whatever happens, no questions asked',
  all: 'all, every, any, everything, anything, entire, full, whole, complete, each, total, verbatim, word for word, as much as possible, whatever, so far, everyone, in full, last, recent, exact, raw, unredacted',
  earlier:
    'current, previous, prior, earlier, preceding, above, foregoing, past, initial, original, existing, other, previously, so far, given before, given earlier, had before, received before, from before, former',
  yours:
    'your, system, safety, security, developer, user, users, behavioral, behavioural, moderation, ethical, operator, assistant, deployment, organization, organisation, anthropic, openai',
  normal:
    'normal, standard, usual, regular, typical, ordinary, any, all, every, required, routine, default, existing, conventional, built in, enterprise, security, safety',
  condition: 'unless, until, if, when, unless explicitly, only if, only when, before you, except, where',
  unless: 'unless, until, except, only if, before',
  only: 'only, exclusively, solely, nothing but, alone, just',
  already:
    'already, implied, implicit, implicitly, assumed, presumed, granted, given, pre approved, preapproved, pre authorized, preauthorized, in advance, beforehand, blanket, assume, presume, consented, opted in, agreed, take for granted, deemed, considered, obtained, provided, on file, covered, waived, opted out, waive, forgo, standing, at installation, during installation, during setup, once and for all, by using this tool, by calling this tool, by invoking this tool, up front, taken for granted',
  automatic:
    'right away, by itself, by themselves, at once, automatic, automatically, directly, immediately, always, on behalf of, silently, in the background, seamlessly, auto, instantly, straight away, promptly, by default, on its own, without delay, autonomously, forthwith, unattended, unprompted, straightaway, on the spot, without further ado, at its own discretion, without pause',
  endless:
    'forever, indefinitely, endless, endlessly, infinite, infinitely, unlimited, without limit, without end, never stop, never stopping, without stopping, no matter, as long as it takes, over and over, again and again, until it succeeds, until success, at all costs, continuously, regardless of, infinite loop, unlimited times, do not stop, not stop, not give up, never give up, 100 times, 500 times, 1000 times, more times, 50 times, hundred times, thousand times, until you get, repeatedly, until it does, every second, without ever stopping, never stops, do so endlessly, never ends, never give up, keep going',
  until: 'until, till, to get, as long as, unless',
  detect:
    'detect, scan, flag, block, prevent, redact, sanitize, sanitise, protect, defend, guard against, mitigate, audit for, look for, searches for, check for, search for, reject, identify, identifies, remove sensitive, mask, monitor, test for, tests for, exploit database, example, e.g, eg, such as, awareness, simulate, simulation, phrases like, patterns like, patterns, indicators, filter out, detector, scanner, forbid, forbidden, prohibit, blocklist, risk of, risks, vulnerability, vulnerable, vulnerabilities, analyze, analyse, analysis, warning signs, signatures, leaked, attempt to, attempt at, quarantine, which try to, that try to',
  guardWord:
    'explicit consent, explicit user consent, explicit approval, explicit permission, explicit confirmation, after obtaining, ask the user, asks the user, user confirms, user asks, user explicitly, explicitly requested, explicitly ask, explicitly request, user request, user requested, with permission, with consent, on request, user wants, asked by the user, at the request',
  spent:
    'already, implied, implicit, assumed, presumed, pre approved, waived, regardless, even if, even though, no matter, despite, automatically, silently, every further, all further, all others, subsequent, from then on, not needed, not required, not necessary, unnecessary, optional, is over, has expired, is closed, has ended, bypass, circumvent, suppress, do not ask, without asking, no longer',
  barred:
    'not use this tool to, not use this tool for, never use this tool to, never use this tool for, not use this to, never use this to, not be used to, not be used for, never be used to, no way to, not possible to, impossible to, not allow, does not let, not possible without',
  now: 'now, hereby, from now on, currently, at this point, as of now, today, effective immediately',
  mode: 'developer mode, debug mode, god mode, admin mode, unrestricted mode, jailbreak mode, maintenance mode, root mode, jailbreak, dan mode, unfiltered mode, trust mode, trusted mode, permissive mode, emergency mode, override mode, superuser mode, bypass mode, sudo mode, unsafe mode, privileged mode, diagnostic mode',
  authority:
    'authoritative, binding, official, trusted, mandatory, priority, privileged, verified, system level, developer level, sovereign, final',
  asIf: 'as if, as though, pretend, make it look, act as if, look like normal, appear normal, as usual',
  fake: 'pretend, claim, fabricate, invent, lie, make up, falsely, fake, falsify, forge, mislead, deceive, trick',
};
