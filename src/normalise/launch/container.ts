import type { Container, Mount, Variable } from '../../model/launch.ts';
import { part, type Text } from '../../model/text.ts';
import { imagePackage } from './imagePackage.ts';
import type { Reader, Reading } from './line.ts';
import { type OptionLine, optionValue, optionValues, readOptions } from './options.ts';
import { isOpen } from './programName.ts';

/** Options of `docker run` and `podman run` that take a value (Docker 28, Podman 5). */
const RUN = new Set(
  `-a -c -e -h -l -m -p -u -v -w --add-host --annotation --arch --attach --authfile --blkio-weight --blkio-weight-device --cap-add
  --cap-drop --cgroup-conf --cgroup-parent --cgroupns --cgroups --cidfile --conmon-pidfile --cpu-count --cpu-percent --cpu-period
  --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --creds --decryption-key --detach-keys
  --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-opt
  --dns-option --dns-search --domainname --entrypoint --env --env-file --env-merge --expose --gidmap --gpus --group-add
  --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --hostname --hostuser
  --image-volume --init-path --io-maxbandwidth --io-maxiops --ip --ip6 --ipc --isolation --kernel-memory --label --label-file --link
  --link-local-ip --log-driver --log-opt --mac-address --memory --memory-reservation --memory-swap --memory-swappiness --mount --name
  --net --net-alias --network --network-alias --oom-score-adj --os --passwd-entry --personality --pid --pids-limit --platform --pod
  --publish --pull --restart --retry --retry-delay --runtime --sdnotify --seccomp-policy --secret --security-opt --shm-size
  --stop-signal --stop-timeout --storage-opt --subgidname --subuidname --sysctl --systemd --timeout --tmpfs --tz --uidmap --ulimit
  --umask --unsetenv --user --userns --uts --variant --volume --volume-driver --volumes-from --workdir`.split(/\s+/),
);
const GLOBAL = new Set([
  '--config',
  '-c',
  '--context',
  '-H',
  '--host',
  '-l',
  '--log-level',
  '--tlscacert',
  '--tlscert',
  '--tlskey',
  '--connection',
  '--url',
  '--root',
  '--namespace',
  '-n',
]);
const EXEC = new Set(['-e', '--env', '--env-file', '-u', '--user', '-w', '--workdir', '--detach-keys', '--index']);
const COMPOSE = new Set([
  '-f',
  '--file',
  '-p',
  '--project-name',
  '--profile',
  '--env-file',
  '--project-directory',
  '--ansi',
  '--parallel',
  '--progress',
]);
const COMPOSE_RUN = new Set([
  ...EXEC,
  '-v',
  '--volume',
  '-p',
  '--publish',
  '-l',
  '--label',
  '--name',
  '--entrypoint',
  '--cap-add',
  '--cap-drop',
  '--pull',
]);

/** What a container engine is asked to do. Only `run` starts an image; the others work on what is there. */
export function containerReader(engine: Container['engine']): Reader {
  return (args) => {
    const line = readOptions(args, GLOBAL);
    const words = line.rest[0]?.value === 'container' ? line.rest.slice(1) : line.rest;
    const [word, ...rest] = words;
    if (word?.value === 'run') return runReading(engine, rest);
    if (word?.value === 'exec') return { runner: `${engine} exec`, serverArgs: readOptions(rest, EXEC).rest };
    if (word?.value === 'compose') return composeReading(`${engine} compose`, rest);
    return word && { runner: `${engine} ${word.value}`, serverArgs: rest };
  };
}

export const composeReader: Reader = (args) => composeReading('docker compose', args);

function composeReading(runner: string, args: readonly Text[]): Reading | undefined {
  const [word, ...rest] = readOptions(args, COMPOSE).rest;
  return word && { runner: `${runner} ${word.value}`, serverArgs: readOptions(rest, COMPOSE_RUN).rest };
}

function runReading(engine: Container['engine'], args: readonly Text[]): Reading {
  const line = readOptions(args, RUN);
  const [image, ...serverArgs] = line.rest;
  const found = image && image.value.length <= 500 && !isOpen(image.value) ? imagePackage(image) : undefined;
  return { runner: `${engine} run`, package: found, container: containerOf(engine, line), serverArgs };
}

function containerOf(engine: Container['engine'], line: OptionLine): Container {
  const privileged = line.options.find((o) => o.name === '--privileged' && o.value?.value !== 'false');
  return {
    engine,
    mounts: mountsOf(line),
    privileged: privileged?.written.at,
    network: optionValue(line, '--network', '--net'),
    capabilities: optionValues(line, '--cap-add'),
    env: optionValues(line, '-e', '--env').map(variableOf),
  };
}

/** `NAME=value`, or `NAME` alone, whose value comes from the environment. */
function variableOf(text: Text): Variable {
  const equals = text.value.indexOf('=');
  return equals < 0 ? { name: text } : { name: part(text, 0, equals), value: part(text, equals + 1) };
}

function mountsOf(line: OptionLine): Mount[] {
  return line.options.flatMap(({ name, value }) => {
    if (!value) return [];
    if (name === '-v' || name === '--volume') return volumeOf(value) ?? [];
    return name === '--mount' ? (longMountOf(value) ?? []) : [];
  });
}

/** `source:target[:options]`; the colon of a drive letter or of a reference is none of the separators. */
function volumeOf(text: Text): Mount | undefined {
  const { value } = text;
  const end = separator(value, 0);
  if (end <= 0) return undefined;
  const next = separator(value, end + 1);
  const target = value.slice(end + 1, next < 0 ? undefined : next);
  const options = next < 0 ? [] : value.slice(next + 1).split(',');
  return target === ''
    ? undefined
    : { source: part(text, 0, end), target, readOnly: options.includes('ro') || options.includes('readonly') };
}

function separator(value: string, from: number): number {
  let depth = 0;
  for (let i = from; i < value.length; i++) {
    const c = value.charAt(i);
    if (c === '{') depth++;
    if (c === '}') depth--;
    const isDrive = i === from + 1 && /[A-Za-z]/.test(value.charAt(from)) && /[/\\]/.test(value.charAt(i + 1));
    if (c === ':' && depth <= 0 && !isDrive) return i;
  }
  return -1;
}

/** `type=bind,source=…,target=…,readonly`. */
function longMountOf(text: Text): Mount | undefined {
  let at = 0;
  const fields = text.value.split(',').map((field) => {
    const found = { key: field.split('=', 1)[0] ?? '', start: at, end: at + field.length, field };
    at += field.length + 1;
    return found;
  });
  const fieldOf = (...keys: string[]) => fields.find((f) => keys.includes(f.key) && f.field.length > f.key.length);
  const source = fieldOf('source', 'src');
  const target = fieldOf('target', 'destination', 'dst');
  if (!source) return undefined;
  const readOnly = fields.some((f) => /^(?:readonly|ro)(?:=true|=1)?$/.test(f.field));
  return {
    source: part(text, source.start + source.key.length + 1, source.end),
    target: target?.field.slice(target.key.length + 1),
    readOnly,
  };
}
