import type { Vocabulary } from './vocabulary.ts';

/** What is asked for. */
export const ACTS: Vocabulary = {
  ignore:
    'overlook, look past, turn a blind eye, put out of mind, erase, ignore, disregard, forget, neglect, discard, dismiss, abandon, stop following, stop obeying, cease following, pay no attention, pay no heed, set aside, not follow, not obey, no longer follow, no longer obey, not comply, drop, throw away, put aside, not adhere, leave behind, unlearn, give up, lay down, part with, let go of, break with',
  outrank:
    'trump, trumps, more weight than, weightier than, higher rank than, rank higher than, stand above, stands above, overrides, overriding, beat, overpower, override, beats, above, overrule, supersede, outrank, take precedence, takes precedence, take the place of, takes the place of, take priority, takes priority, have precedence, has precedence, have priority, has priority, come first, prevail, ahead of, more important than, higher priority than, in preference to, count more, highest priority, rank above, rank over, weigh more, win over, wins over, win against, the last word, final say, absolute priority, replaces those, ranks before, rank before, overridden by, more trustworthy than, more binding than, stronger than, prevails, more authoritative than, more reliable than, priority over, precedence over, outweigh, outweighs, prevail over, win out over, preempt, pre empt, countermand, stand higher than, go before, goes before, be superior to',
  replace: 'replace, replacing, reset, rewrite, substitute, overwrite',
  sneak:
    'bypass, circumvent, evade, sidestep, sneak past, escape, get around, gets around, dodge, exempt from, not subject to, outside of, without triggering, without going through, elude, subvert, defeat, circumvention, slip past, avoid, skirt, ignore, get past, gets past, go around, goes around, leave the sandbox',
  evade:
    'bypass, circumvent, evade, skip, avoid, sidestep, sneak past, escape, get around, gets around, dodge, defeat, exempt from, not subject to, outside of, work around, without triggering, without going through, without passing, elude, subvert, disable, ignore, suppress, turn off, switch off, deactivate, omit, override, disregard, disabling, circumvention, slip past, get past, gets past, do without, dispense with, put aside, wave through, go around, goes around, free of, free from, without passing through',
  off: 'waived, lifted, out of force, denied, suspended, disabled, deactivated, turned off, switched off, inactive, not enforced, no longer apply, no longer applies, no longer valid, no longer binding, no longer in effect, not apply, void, unenforced, revoked, nullified, cancelled, canceled, relaxed, removed, suppressed, obsolete, no longer needed, no longer required, superseded, off, dropped, skipped, ignored, bypassed, replaced, not considered, not binding, not evaluated, not checked, not verified, not limited, omitted, left out, dispensed with, skippable, dismissed, cease to apply, stop applying, do not hold, does not hold, not in force, out of effect, not consulted',
  tell: 'tell, inform, notify, mention, disclose, reveal, alert, warn, admit, bring up, bother, disturb, let know, explain, report, worry, alarm, confuse, upset, show, acknowledge, draw attention, make aware, hint, trouble, refer to, announce, surface, bring to the attention, point out, point it out, point this out, advertise, communicate, present, say so, expose, discuss, flag, display, say, told, informed, notified, shown, telling, told about',
  mention: 'mention, disclose, reveal, admit, bring up, acknowledge, announce, draw attention, let on',
  know: 'know, notice, learn, see, realise, realize, suspect, aware, find out, detect, discover, be told, be informed, be notified, be made aware, informed, told, notified, find, shown, spot, hear, hear about, learn of, made aware, be consulted, be shown, be aware',
  hide: 'hide, conceal, mask, disguise, obscure, keep secret, keep hidden, cover up, camouflage, keep from, withhold',
  keep: 'keep, remain, stay, kept, leave, treat',
  omit: 'omit, exclude, leave out, leave, strip, suppress, drop, skip, remove',
  read: 'read, open, cat, fetch, load, access, retrieve, examine, look into, have a look, look up, view, take, dump, inspect, check, scan, list, pull, find, search, get, locate, obtain, reading, run, print, decode',
  collect:
    'collect, gather, harvest, capture, record, intercept, extract, grab, store, steal, scrape, siphon, log, sniff, hoover, save, track, accumulate, copy, compile, snoop, mine, keep, remember, memorize, read, retain',
  steal: 'steal, harvest, exfiltrate, siphon, smuggle, exfil',
  send: 'bundle, send, sent, forward, upload, transmit, post, ship, share, relay, stream, deliver, submit, email, e mail, exfiltrate, report, sync, beacon, hand, copy, mail, bcc, cc, dispatch, push, transfer, export, publish, pass, provide, expose, route, mirror, disclose, echo, synchronize, replicate, sell, broadcast, go to, goes to, phone home, deliver, delivered, hand to, ship',
  carry:
    'bundle, mirrors, phone home, call home, report back, send, sent, forward, upload, transmit, ship, post, relay, stream, exfiltrate, beacon, dispatch, mirror, sell, share, pass on, deliver, delivered, hand to, pass along, passes along, hand on, hand over to, pass to, feed to, leak to, copied to, backed up to, logged to, logged on, saved on, stored on, retained on, synced, sync, synced to, subscribe',
  give: 'pass, include, provide, put, supply, paste, insert, append, attach, add, embed, place, hand, hand over, give, enter, fill, encode, send, copy, write, store, transmit, submit, share, carry, supplied, given, go into, goes into, accompany, output, base64, concatenate, repeat, forward, reveal, dump, disclose, quote, inject, prepend',
  utter:
    'print, repeat, echo, output, reveal, show, display, state, say, include, recite, leak, disclose, quote, embed, expose, dump, write, paste',
  call: 'call, invoke, execute, run, use, trigger, invocation, called, invoked, executed, used, calling, launch, query, request, start',
  change:
    'replace, change, swap, substitute, alter, modify, increase, raise, double, triple, redirect, inflate, multiply, rewrite, decrease, reroute, divert, tamper',
  obey: 'obey, follow, comply, adopt, carry out, carried out, act on, act upon, adhere, do what, abide, do as, heed, live by, go along with, do everything, acted upon, submit to',
  treat: 'treat, regard, consider, interpret, handle, view, take, understand, process, accept, trust, act on, see',
  become:
    'pretends to be, act according to, behave according to, take the identity, embody, become, adopt, assume, impersonate, transform into, inhabit, take on, act as, turn into, speak as, switch to, behave as, play, pretend, pose as, replace your, simulate, redefine, change into, pass yourself off as, take the part of, enact, slip into, don the, put on, identify as, answer as, speak and think as, respond as, present yourself as, stay in character, stay in role, in the guise of, take over the role, take over the character, remain in character, take over the identity, work as, operate as, function as, serve as, present itself as',
  ask: 'ask, prompt, confirm, consult, wait, request, seek, seeking, check with, obtain, require, need, verify, asking, prompting, waiting, check in with, come back to, run it past, run this past, clear with, clear it with, turn to',
  confirm: 'confirm, approve, consent, agree, accept, authorize, allow, answer yes, permission',
  risky:
    'transfer, payment, purchase, delete, deletion, send, export, forward, upload, transaction, share, grant, submit, publish, buy, pay, wipe, book, trade',
  prefer: 'prefer, prioritize, prioritise, choose, use, pick, select, favour, favor, route, direct, always use, call, rely on, trust',
  disparage:
    'bug, flawed, virus, viruses, deprecated, compromised, buggy, broken, unsafe, insecure, outdated, malicious, unreliable, obsolete, leak, leaks, false, infected, vulnerable, wrong, faulty, dangerous, harmful, untrusted, untrustworthy, inaccurate, corrupted, disabled, backdoored, hacked, retired, decommissioned, have error, has error, contain error, contains error, full of error, error prone, make mistakes, are fake',
  repeat:
    'poll, again and, once more, retry, repeat, loop, keep calling, keep trying, keep invoking, call again, try again, re try, reinvoke, rerun, calling this tool again, keep running, keep retrying, continue calling, recurse, call itself, again',
  gain: 'carried out, carry out, performed, run, running, runs, escalate, elevate, grant, gain, promote, raise, upgrade, acquire, obtain, assume, run as, run with, execute with, execute as, runs as, inherit, operate with, raised, elevated, escalated, promoted, receive, give, has, defer, act',
  grant: 'grant, give, award, assign, approve, allow, escalate',
  create: 'install, create, open, plant, deploy, leave, drop, set up, inject, add, establish, spawn, inserts, register, enable, start',
  refuse: 'refuse, decline, hesitate, resist, second guess, refusal, turn down, say no, protest, push back',
  improve:
    'service refinement, refinement, machine learning, model training, accuracy, training data, improve, improvement, quality, optimize, optimise, optimization, analytics, usage data, usage analytics, diagnostic, telemetry, personalization, personalisation, training purposes, quality assurance, model tuning, marketing, research, product improvement, service quality, compliance, debugging, profiling, monitoring purposes, fine tuning, metrics, tracking, advertising, statistics, debug, improvement purposes, optimization purposes, performance tuning, insights, suggestions, enhance, enhancement, service improvement, customer experience, product',
  remind:
    'from now on, from here on, from this point, henceforth, for the rest of, for the remainder of, until further notice, in all future, in every future, in all subsequent, going forward, permanently, for this session, until told otherwise, from then on, hereafter, in every session, in any session, in each session',
};
