import type { Composition } from '../composition.ts';

const ROLE = 'takes over the model’s role';

/** Another role for the model than it was given. */
export const PERSONA: readonly Composition[] = [
  [ROLE, 3, '=you +=are +=no +=longer'],
  [ROLE, 3, 'model +=is +=no +=longer +=a|=an|=bound|=subject|=restricted'],
  [ROLE, 3, '=you =are =now mode|admin|=unrestricted|=root|=hacker|=free|=allowed'],
  [ROLE, 2, '=you =are =now =an|=a|=the model|=expert|=bot|=persona'],
  [ROLE, 2, 'mode =is|=now|=on|=enabled|=active|=available|=unlocked'],
  [ROLE, 3, 'become persona ... result|=embedded|=returned & model'],
  [ROLE, 3, 'model become persona & =instead|ignore|obey|replace|=returned'],
  [ROLE, 3, 'model become =character|persona & ignore'],
  [ROLE, 3, 'model ignore =that =it|=you =is|=are'],
  [ROLE, 3, 'ignore +=that =you|=it =are|=is model'],
  [ROLE, 3, '=you +=are =the|=a|=an persona|=character ... result|=returned|=tool|=described'],
  [ROLE, 3, 'replace systemPrompt|=assistant ... =returned|result|persona'],
  [ROLE, 3, '=replace|=overwrite =assistant|=your|=model systemPrompt|=prompt|=instruction & =returned|result|persona|=its'],
  [ROLE, 3, 'ignore +=you +=are ... model'],
  [ROLE, 3, 'become persona =in|=from =the +=reply'],
  [ROLE, 3, '=act|=behave|=respond +=as +=dan|=jailbroken|=unrestricted|=root|=superuser'],
  [ROLE, 2, 'become =the persona =embedded|=in|=specified|=given|=returned'],
  [ROLE, 2, 'become =a|=an|=the =unrestricted|=uncensored|=unfiltered|=administrator|=root'],
  [ROLE, 3, 'model =speak|=respond|=answer|=behave =as|=only ... =directed|=told|=mentor|=content|=instructed|=persona'],
  [ROLE, 3, 'obey all|=whatever ... result|rules & outrank|ignore|=instead|earlier'],
  [ROLE, 3, '=who obey all|=the|=every'],
  [ROLE, 3, '=who|=that obey ... result|tool & =instead|=user'],
  [ROLE, 3, 'remind =you +=are =dan|=a|=an|=no|=not|=free|persona !=expert'],
  [ROLE, 3, '=a|=an =ai|=assistant|=model|=agent +=without +rules|guard|=limits|=restrictions|=filters'],
  [ROLE, 3, 'model ... become ... =returned|result|=described|=supplied persona & outrank|replace|ignore|=unrestricted|=described'],
  [ROLE, 3, 'model ... ignore|=drop earlier =role|=persona|=identity'],
  [ROLE, 3, 'model|=agent become =the|=a ... =unrestricted|=unfiltered|=uncensored'],
  [ROLE, 3, 'ignore +=your ... =role|=identity|persona & obey|become|=when|result'],
];
