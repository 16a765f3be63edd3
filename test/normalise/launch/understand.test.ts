import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Launch } from '../../../src/model/launch.ts';
import { plainlyWritten, type Text } from '../../../src/model/text.ts';
import { understand } from '../../../src/normalise/launch/understand.ts';
import { readable } from './readable.ts';

/** A document in which the words stand one after the other, so that every span can be read back. */
function written(words: readonly string[]): { texts: Text[]; document: string } {
  let at = 0;
  const texts = words.map((word) => {
    const text = plainlyWritten(word, { path: 'x', start: at, end: at + word.length });
    at += word.length + 1;
    return text;
  });
  return { texts, document: words.join('\n') };
}

function launch(words: readonly string[]): Launch {
  const [command, ...args] = written(words).texts;
  if (!command) throw new Error('a line has a command');
  return understand(command, args);
}

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const DIGEST = `sha256:${'ab'.repeat(32)}`;

/** What the line is, and what it is understood as: `wrappers > runner package [!pinned] file code -> url {headers} | arguments of the server`. */
const LINES: readonly (readonly [readonly string[], string])[] = [
  // npx
  [['npx', 'foo'], 'npx npm:foo'],
  [['npx', '-y', 'foo'], 'npx npm:foo'],
  [['npx', '--yes', 'foo@1.2.3', '--stdio'], 'npx npm:foo@1.2.3! | --stdio'],
  [['npx', '-y', '@acme/files'], 'npx npm:@acme/files'],
  [['npx', '-y', '@acme/files@latest'], 'npx npm:@acme/files@latest'],
  [['npx', '-y', '@acme/files@1.4.2', '/tmp'], 'npx npm:@acme/files@1.4.2! | /tmp'],
  [['npx', '-y', 'foo@^1.2.3'], 'npx npm:foo@^1.2.3'],
  [['npx', '-y', 'foo@~1.2'], 'npx npm:foo@~1.2'],
  [['npx', '-y', 'foo@1'], 'npx npm:foo@1'],
  [['npx', '-y', 'foo@1.2.x'], 'npx npm:foo@1.2.x'],
  [['npx', '-y', 'foo@next'], 'npx npm:foo@next'],
  [['npx', '-y', 'foo@2.0.0-rc.1'], 'npx npm:foo@2.0.0-rc.1!'],
  [['npx', '-y', 'foo@v1.0.0'], 'npx npm:foo@v1.0.0!'],
  [['npx', '-y', 'foo@1.0.0+build.5'], 'npx npm:foo@1.0.0+build.5!'],
  [['npx', '-y', '2025-names@2025.11.25'], 'npx npm:2025-names@2025.11.25!'],
  [['npx', '-y', '-p', 'foo@1.0.0', 'foo-mcp', '--port', '1'], 'npx npm:foo@1.0.0! | --port 1'],
  [['npx', '-y @peng/files'], 'npx'],
  [['npx', '--package=@a/b', '--', 'b-bin', 'x'], 'npx npm:@a/b | x'],
  [['npx', '-y', '--package', '@a/b@1.0.0', '-c', 'b-bin --x'], 'npx npm:@a/b@1.0.0! code(b-bin --x)'],
  [['npx', '-y', '--registry', 'https://npm.acme.example', 'foo'], 'npx npm:foo from https://npm.acme.example'],
  [['npx', '--registry=https://npm.acme.example', 'foo'], 'npx npm:foo from https://npm.acme.example'],
  [['npx', '--prefix', '/opt/app', 'foo'], 'npx npm:foo'],
  [['npx', '-y', '--', 'foo', '--flag'], 'npx npm:foo | --flag'],
  [['npx', '-y', 'foo', '--', '--flag'], 'npx npm:foo | --flag'],
  [['npx', '-y', 'alias@npm:@real/name@1.0.0'], 'npx npm:@real/name@1.0.0!'],
  [['npx', '-y', 'user/repo'], 'npx git:git+https://github.com/user/repo'],
  [['npx', '-y', 'github:User/Repo#main'], 'npx git:git+https://github.com/User/Repo@main'],
  [['npx', '-y', `github:user/repo#${COMMIT}`], `npx git:git+https://github.com/user/repo@${COMMIT}!`],
  [['npx', '-y', 'git+https://git.acme.example/a/b.git#v1.0.0'], 'npx git:git+https://git.acme.example/a/b@v1.0.0'],
  [['npx', '-y', 'git+ssh://git@github.com/a/b.git'], 'npx git:git+https://github.com/a/b'],
  [['npx', '-y', 'https://github.com/a/b'], 'npx git:git+https://github.com/a/b'],
  [['npx', '-y', 'https://acme.example/p/foo-1.0.0.tgz'], 'npx url:https://acme.example/p/foo-1.0.0.tgz'],
  [['npx', '-y', 'foo@https://acme.example/foo.tgz'], 'npx url:https://acme.example/foo.tgz'],
  [['npx', '.'], 'npx file(.)'],
  [['npx', '-y', './dist/server', '--x'], 'npx file(./dist/server) | --x'],
  [['npx', '-y', 'file:../server'], 'npx file(file:../server)'],
  [['npx', '-y', '${PACKAGE}'], 'npx'],
  [['npx', '-y', '<package-name>'], 'npx'],
  [['npx', 'tsx', 'src/server.ts', '--x'], 'npx npm:tsx file(src/server.ts) | src/server.ts --x'],
  [['npx', '-y', 'tsx@4.0.0', 'src/server.ts'], 'npx npm:tsx@4.0.0! file(src/server.ts) | src/server.ts'],
  [['NPX.CMD', '-y', 'foo'], 'npx npm:foo'],
  [['/usr/local/bin/npx', '-y', 'foo'], 'npx npm:foo'],
  [['C:\\Program Files\\nodejs\\npx.cmd', '-y', 'foo'], 'npx npm:foo'],
  [['"C:\\Program Files\\nodejs\\npx.cmd"', '-y', 'foo'], 'npx npm:foo'],
  [['node', '/usr/lib/node_modules/npm/bin/npx-cli.js', '-y', 'foo'], 'npx npm:foo'],
  // other package runners of npm's registry
  [['bunx', 'foo@1.0.0'], 'bunx npm:foo@1.0.0!'],
  [['bunx', '--bun', '@a/b'], 'bunx npm:@a/b'],
  [['bun', 'x', 'foo', '--y'], 'bun x npm:foo | --y'],
  [['bun', 'run', 'src/index.ts'], 'bun file(src/index.ts)'],
  [['bun', 'server.ts', 'a'], 'bun file(server.ts) | a'],
  [['bun', 'run', 'start'], 'bun run | start'],
  [['pnpm', 'dlx', 'foo@2.0.0'], 'pnpm dlx npm:foo@2.0.0!'],
  [['pnpm', '--package=@a/b', 'dlx', 'b-bin'], 'pnpm dlx npm:@a/b'],
  [['pnpx', 'foo'], 'pnpx npm:foo'],
  [['pnpm', 'exec', 'my-server', '--x'], 'pnpm exec | --x'],
  [['pnpm', '-C', '/app', 'run', 'mcp'], 'pnpm run | mcp'],
  [['yarn', 'dlx', '-q', 'foo'], 'yarn dlx npm:foo'],
  [['yarn', 'dlx', '-p', '@a/b@1.0.0', 'bin'], 'yarn dlx npm:@a/b@1.0.0!'],
  [['npm', 'exec', '-y', '--', 'foo@1.0.0', 'x'], 'npm exec npm:foo@1.0.0! | x'],
  [['npm', 'x', 'foo'], 'npm exec npm:foo'],
  [['npm', 'exec', '--package=foo@1.0.0', '--', 'bin'], 'npm exec npm:foo@1.0.0!'],
  [['npm', '--prefix', '/app', 'run', 'mcp'], 'npm run | mcp'],
  [['npm', 'start'], 'npm start'],
  [['deno', 'run', '-A', 'npm:@a/b@1.0.0', 'x'], 'deno run npm:@a/b@1.0.0! | x'],
  [['deno', 'run', '--allow-net=a.example', 'jsr:@a/b'], 'deno run jsr:@a/b'],
  [['deno', 'run', '--allow-all', 'server.ts'], 'deno file(server.ts)'],
  [['deno', 'run', 'https://acme.example/mod.ts'], 'deno run url:https://acme.example/mod.ts'],
  // Python
  [['uvx', 'mcp-server-git'], 'uvx pypi:mcp-server-git'],
  [['uvx', 'mcp-server-git@latest'], 'uvx pypi:mcp-server-git@latest'],
  [['uvx', 'mcp_server_git==0.6.2', '--repository', '/x'], 'uvx pypi:mcp-server-git@0.6.2! | --repository /x'],
  [['uvx', 'foo@1.2.3'], 'uvx pypi:foo@1.2.3!'],
  [['uvx', 'markitdown-mcp==0.0.1a4'], 'uvx pypi:markitdown-mcp@0.0.1a4!'],
  [['uvx', 'foo==1.*'], 'uvx pypi:foo@1.*'],
  [['uvx', 'foo>=1,<2'], 'uvx pypi:foo@>=1,<2'],
  [['uvx', 'awslabs.core-mcp-server'], 'uvx pypi:awslabs.core-mcp-server'],
  [['uvx', 'foo[cli]==1.0'], 'uvx pypi:foo@1.0!'],
  [['uvx', '--from', 'foo==1.0', 'foo-mcp', '--x'], 'uvx pypi:foo@1.0! | --x'],
  [['uvx', '--from', 'git+https://github.com/a/b', 'b'], 'uvx git:git+https://github.com/a/b'],
  [['uvx', '--from', `git+https://github.com/a/b@${COMMIT}`, 'b'], `uvx git:git+https://github.com/a/b@${COMMIT}!`],
  [['uvx', '--from', 'git+https://github.com/a/b@v1#subdirectory=s', 'b'], 'uvx git:git+https://github.com/a/b@v1'],
  [['uvx', '--from', 'foo @ git+https://github.com/a/b', 'foo'], 'uvx git:git+https://github.com/a/b'],
  [['uvx', '--python', '3.12', '--with', 'x', '--refresh', 'foo'], 'uvx pypi:foo'],
  [['uvx', '--index-url', 'https://pip.acme.example', 'foo'], 'uvx pypi:foo from https://pip.acme.example'],
  [['uvx', '--from', './server', 'bin'], 'uvx file(./server)'],
  [['uv', 'tool', 'run', 'foo@1.0'], 'uvx pypi:foo@1.0!'],
  [['uv', 'run', 'server.py', '--x'], 'uv run file(server.py) | --x'],
  [['uv', '--directory', '/app', 'run', 'server.py'], 'uv run file(server.py)'],
  [['uv', 'run', '--directory', '/app', 'my-server'], 'uv run'],
  [['uv', 'run', '--with', 'fastmcp==2.0', 'fastmcp', 'run', 'server.py'], 'uv run pypi:fastmcp@2.0! file(server.py) | run server.py'],
  [['uv', 'run', '--with', 'mcp[cli]', 'mcp', 'run', '/x/server.py'], 'uv run pypi:mcp file(/x/server.py) | run /x/server.py'],
  [['uv', 'run', '-m', 'my.server'], 'uv run | my.server'],
  [['uv', 'run', 'python', '-m', 'my.server'], 'uv run | my.server'],
  [['uv', 'run', 'python', 'server.py'], 'uv run file(server.py)'],
  [['pipx', 'run', 'foo==1.0'], 'pipx run pypi:foo@1.0!'],
  [['pipx', 'run', '--spec', 'foo==1.0', 'bin', 'x'], 'pipx run pypi:foo@1.0! | x'],
  [['python', '-m', 'mcp_server_git', '--x'], 'python | mcp_server_git --x'],
  [['python3.12', '-u', 'server.py', 'a'], 'python3.12 file(server.py) | a'],
  [['python3', '-c', 'print(1)'], 'python3 code(print(1))'],
  [['/venv/bin/python', '-W', 'ignore', 'main.py'], 'python file(main.py)'],
  [['python', '-m', 'uv', 'tool', 'run', 'foo'], 'uvx pypi:foo'],
  [['C:\\x\\Scripts\\python.exe', 'C:\\x\\server.py'], 'python file(C:\\x\\server.py)'],
  [['poetry', 'run', 'python', 'server.py'], 'poetry run > python file(server.py)'],
  // interpreters
  [['node', 'dist/index.js', '--stdio'], 'node file(dist/index.js) | --stdio'],
  [['node', '--env-file=.env', '-r', 'x', 'index.js'], 'node file(index.js)'],
  [['node', '-e', 'start()', 'a'], 'node code(start()) | a'],
  [['node', '--eval', 'start()'], 'node code(start())'],
  [['tsx', 'watch', 'src/a.ts'], 'tsx file(src/a.ts)'],
  [['php', 'artisan', 'boost:mcp'], 'php file(artisan) | boost:mcp'],
  [['php', '-d', 'x=1', '-r', 'run();'], 'php code(run();)'],
  [['java', '-Dx=y', '-jar', 'server.jar', '--a'], 'java file(server.jar) | --a'],
  [['java', '-cp', 'lib/*', 'com.acme.Main'], 'java file(com.acme.Main)'],
  [['bash', '/opt/start.sh', 'a'], 'bash file(/opt/start.sh) | a'],
  [['powershell', '-ExecutionPolicy', 'Bypass', '-File', 'C:\\a.ps1', 'x'], 'powershell file(C:\\a.ps1) | x'],
  // containers
  [['docker', 'run', '-i', '--rm', 'mcp/git'], 'docker run oci:mcp/git'],
  [['docker', 'run', '-i', '--rm', 'mcp/git:1.2', 'serve'], 'docker run oci:mcp/git@1.2 | serve'],
  [['docker', 'run', '-i', `mcp/git@${DIGEST}`], `docker run oci:mcp/git@${DIGEST}!`],
  [['docker', 'run', '-i', `ghcr.io/a/b:1.0@${DIGEST}`], `docker run oci:ghcr.io/a/b@${DIGEST}!`],
  [['docker', 'run', '-it', '-e', 'KEY', '-e', 'A=b', 'ghcr.io/a/b:latest'], 'docker run oci:ghcr.io/a/b@latest env(KEY,A=b)'],
  [['docker', 'run', '-eA=b', '--env=C=d', 'img'], 'docker run oci:img env(A=b,C=d)'],
  [['docker', 'run', '-ie', 'A=b', 'img'], 'docker run oci:img env(A=b)'],
  [['docker', 'run', '-v', '/:/host', 'img'], 'docker run oci:img mounts(/:/host)'],
  [['docker', 'run', '-v', '/a:/b:ro', 'img'], 'docker run oci:img mounts(/a:/b:ro)'],
  [['docker', 'run', '-v', 'C:\\Users\\me:/data', 'img'], 'docker run oci:img mounts(C:\\Users\\me:/data)'],
  [['docker', 'run', '--mount', 'type=bind,src=/a,dst=/b,readonly', 'img'], 'docker run oci:img mounts(/a:/b:ro)'],
  [['docker', 'run', '--network', 'host', '--privileged', '--cap-add', 'ALL', 'img'], 'docker run oci:img privileged net(host) caps(ALL)'],
  [['docker', 'run', '--network=none', '-p', '1:1', '--name', 'x', '--pull', 'always', 'img'], 'docker run oci:img net(none)'],
  [
    ['docker', 'run', '--platform', 'linux/amd64', '-u', '1000', '-w', '/x', '--entrypoint', 'sh', 'img', '-c', 'x'],
    'docker run oci:img | -c x',
  ],
  [['docker', '--context', 'remote', 'run', 'localhost:5000/a/b:1'], 'docker run oci:localhost:5000/a/b@1'],
  [['docker', 'container', 'run', 'docker.io/library/redis:7'], 'docker run oci:redis@7'],
  [['docker', 'run', '--', 'img'], 'docker run oci:img'],
  [['docker', 'run', '-i', '${IMAGE}'], 'docker run'],
  [['docker', 'exec', '-i', 'box', 'npx', 'foo'], 'docker exec | box npx foo'],
  [['docker', 'compose', '-f', 'x.yml', 'run', '--rm', 'svc'], 'docker compose run | svc'],
  [['docker', 'mcp', 'gateway', 'run'], 'docker mcp | gateway run'],
  [['podman', 'run', '--rm', '-i', 'quay.io/a/b:1'], 'podman run oci:quay.io/a/b@1'],
  [['nerdctl', 'run', 'a/b'], 'nerdctl run oci:a/b'],
  // .NET, Go, Rust, Java, Nix
  [['dnx', 'Acme.Server', '--yes'], 'dnx nuget:Acme.Server'],
  [['dnx', 'Acme.Server@1.0.0-preview.2', '--yes', '--', 'x'], 'dnx nuget:Acme.Server@1.0.0-preview.2! | x'],
  [['dnx', 'Acme.Server', '--version', '1.2.3', '--yes'], 'dnx nuget:Acme.Server@1.2.3!'],
  [['dotnet', 'tool', 'exec', 'Acme.Server@2.0.0'], 'dnx nuget:Acme.Server@2.0.0!'],
  [['dotnet', 'run', '--project', 'src/Server'], 'dotnet run file(src/Server)'],
  [['dotnet', 'bin/Server.dll', 'x'], 'dotnet file(bin/Server.dll) | x'],
  [['go', 'run', 'github.com/a/b/cmd/c@v1.2.3', 'x'], 'go run go:github.com/a/b/cmd/c@v1.2.3! | x'],
  [['go', 'run', 'github.com/a/b@latest'], 'go run go:github.com/a/b@latest'],
  [['go', 'run', './cmd/server'], 'go run file(./cmd/server)'],
  [['cargo', 'run', '--manifest-path', 'x/Cargo.toml', '--', 'a'], 'cargo run file(x/Cargo.toml) | a'],
  [['jbang', 'server.java', 'x'], 'jbang file(server.java) | x'],
  [['nix', 'run', 'github:a/b', '--', 'x'], 'nix run git:git+https://github.com/a/b | x'],
  [['nix', 'run', `github:a/b/${COMMIT}#app`], `nix run git:git+https://github.com/a/b@${COMMIT}!`],
  [['nix', 'run', `github:a/b/main/${COMMIT}`], `nix run git:git+https://github.com/a/b@main/${COMMIT}!`],
  [['nix', 'run', `github:a/b?rev=${COMMIT}#app`], `nix run git:git+https://github.com/a/b@${COMMIT}!`],
  [['nix', 'run', 'github:a/b?ref=main'], 'nix run git:git+https://github.com/a/b@main'],
  [['nix', 'run', `git+https://git.acme.example/b?ref=main&rev=${COMMIT}`], 'nix run git:git+https://git.acme.example/b@main!'],
  [['nix', 'run', 'nixpkgs#mcp-nixos', '--', 'x'], 'nix run nix:nixpkgs#mcp-nixos | x'],
  [['nix', 'run', 'flake:nixpkgs/nixos-25.05#mcp-nixos'], 'nix run nix:nixpkgs#mcp-nixos@nixos-25.05'],
  [['nix', 'run', `nixpkgs/${COMMIT}#mcp-nixos`], `nix run nix:nixpkgs#mcp-nixos@${COMMIT}!`],
  [['nix', 'run', 'nixpkgs#nodejs', '--', 'server.js'], 'nix run | server.js'],
  // wrappers
  [['cmd', '/c', 'npx', '-y', 'foo'], 'cmd /c > npx npm:foo'],
  [['cmd.exe', '/d', '/s', '/c', 'npx -y foo'], 'cmd /c > npx npm:foo'],
  [['C:\\Windows\\System32\\cmd.exe', '/C', 'npx', 'foo'], 'cmd /c > npx npm:foo'],
  [['powershell', '-NoProfile', '-Command', 'npx -y foo'], 'powershell -command > npx npm:foo'],
  [['pwsh', '-ExecutionPolicy', 'Bypass', '-c', 'npx', 'foo'], 'pwsh -c > npx npm:foo'],
  [['sh', '-c', 'npx -y foo --a "b c"'], 'sh -c > npx npm:foo | --a b c'],
  [['bash', '-lc', "uvx --from 'foo==1.0' bar"], 'bash -lc > uvx pypi:foo@1.0!'],
  [['bash', '-c', 'TOKEN=x exec npx foo'], 'bash -c + exec > npx npm:foo'],
  [['bash', '-c', 'cd /app && npx -y foo'], 'bash -c > npx npm:foo code(cd /app && npx -y foo)'],
  [['sh', '-c', 'curl -s https://x.example/i.sh | sh'], 'sh -c > sh code(curl -s https://x.example/i.sh | sh)'],
  [['bash', '-c', 'echo $(id)'], 'bash -c > bash code(echo $(id))'],
  [['env', '-u', 'C', 'A=b', 'npx', 'foo'], 'env > npx npm:foo'],
  [['env', '-i', 'A=b', 'npx', 'foo'], 'env > npx npm:foo'],
  [['/usr/bin/env', 'node', 'a.js'], 'env > node file(a.js)'],
  [['sudo', '-u', 'me', '-E', 'npx', 'foo'], 'sudo > npx npm:foo'],
  [['sudo', 'env', 'A=b', 'docker', 'run', 'img'], 'sudo + env > docker run oci:img'],
  [['timeout', '-k', '5', '30', 'npx', 'foo'], 'timeout > npx npm:foo'],
  [['nohup', 'node', 'a.js'], 'nohup > node file(a.js)'],
  [['op', 'run', '--env-file', '.env', '--', 'npx', '-y', 'foo'], 'op run > npx npm:foo'],
  [['doppler', 'run', '-p', 'x', '-c', 'dev', '--', 'uvx', 'foo'], 'doppler run > uvx pypi:foo'],
  [['dotenvx', 'run', '-f', '.env', '--', 'node', 'a.js'], 'dotenvx run > node file(a.js)'],
  [['dotenv', '-e', '.env', '--', 'npx', 'foo'], 'dotenv > npx npm:foo'],
  [['infisical', 'run', '--env=dev', '--', 'npx', 'foo'], 'infisical run > npx npm:foo'],
  [['aws-vault', 'exec', 'prod', '--', 'npx', 'foo'], 'aws-vault exec > npx npm:foo'],
  [['mise', 'exec', 'node@22', '--', 'npx', 'foo'], 'mise exec > npx npm:foo'],
  [['conda', 'run', '-n', 'x', 'python', 'a.py'], 'conda run > python file(a.py)'],
  [['wsl', '-d', 'Ubuntu', '-e', 'npx', 'foo'], 'wsl > npx npm:foo'],
  [['wsl.exe', 'bash', '-c', 'npx foo'], 'wsl + bash -c > npx npm:foo'],
  // bridges
  [['npx', '-y', 'mcp-remote', 'https://a.example/mcp'], 'npx npm:mcp-remote -> https://a.example/mcp | https://a.example/mcp'],
  [
    ['npx', 'mcp-remote@0.1.29', 'https://a.example/sse', '--header', 'Authorization: Bearer ${T}', '--transport', 'sse-only'],
    'npx npm:mcp-remote@0.1.29! -> https://a.example/sse {Authorization=Bearer ${T}} sse | https://a.example/sse --header Authorization: Bearer ${T} --transport sse-only',
  ],
  [
    ['npx', 'mcp-remote', '--header', 'X-Key:abc', 'https://a.example'],
    'npx npm:mcp-remote -> https://a.example {X-Key=abc} | --header X-Key:abc https://a.example',
  ],
  [['mcp-remote', 'https://a.example/mcp'], 'mcp-remote -> https://a.example/mcp | https://a.example/mcp'],
  [
    ['npx', '-y', 'supergateway', '--streamableHttp', 'https://a.example/mcp'],
    'npx npm:supergateway -> https://a.example/mcp streamable-http | --streamableHttp https://a.example/mcp',
  ],
  [['npx', '-y', 'supergateway', '--stdio', 'npx foo'], 'npx npm:supergateway | --stdio npx foo'],
  [
    ['uvx', 'mcp-proxy', '--headers', 'X', 'y', '--transport', 'streamablehttp', 'https://a.example/mcp'],
    'uvx pypi:mcp-proxy -> https://a.example/mcp {X=y} streamable-http | --headers X y --transport streamablehttp https://a.example/mcp',
  ],
  [['npx', '-y', '@smithery/cli@latest', 'run', '@a/b'], 'npx npm:@smithery/cli@latest | run @a/b'],
  // programs of their own
  [['my-server', '--stdio'], 'my-server | --stdio'],
  [['${COMMAND}', 'a'], '${command} | a'],
  [['./bin/server'], 'server'],
  [['C:\\Program Files\\Acme\\Server.exe', '-x'], 'server | -x'],
  [['curl', 'https://a.example'], 'curl | https://a.example'],
];

describe('a command line', () => {
  test.each(LINES.map(([words, expected]) => ({ line: words.join(' '), words, expected })))('$line', ({ words, expected }) => {
    expect(readable(launch(words))).toBe(expected);
  });

  it('points at the exact characters of a package and its version', () => {
    const { texts, document } = written(['npx', '-y', '@acme/files@1.4.2']);
    const [command, ...args] = texts;
    const found = command && understand(command, args).package;
    expect(document.slice(found?.spec.at.start, found?.spec.at.end)).toBe('@acme/files@1.4.2');
    expect(document.slice(found?.version?.at.start, found?.version?.at.end)).toBe('1.4.2');
  });

  it('points into a quoted word of a shell line', () => {
    const { texts, document } = written(['sh', '-c', 'uvx "foo==1.0" --flag']);
    const [command, ...args] = texts;
    const found = command && understand(command, args).package;
    expect(document.slice(found?.version?.at.start, found?.version?.at.end)).toBe('1.0');
  });

  it('ends for every sequence of words, wrappers within wrappers included', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'npx',
        'sh',
        '-c',
        'env',
        'sudo',
        '--',
        '-y',
        'uv',
        'run',
        'docker',
        'exec',
        'cmd',
        '/c',
        'python',
        '-m',
        'a=b',
        '-e',
        'pnpm',
        'mcp-remote',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const { texts, document } = written(words);
        const [command, ...args] = texts;
        if (!command) return;
        const found = understand(command, args);
        for (const text of [...found.serverArgs, ...(found.package ? [found.package.spec] : [])]) {
          expect(text.at.end).toBeLessThanOrEqual(document.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads a megabyte of arguments and a long shell line in linear time', () => {
    const started = process.cpuUsage();
    launch(['npx', '-y', `foo@${'1.'.repeat(200_000)}`]);
    launch(['sh', '-c', 'a "'.repeat(100_000)]);
    launch(['docker', 'run', '-v', '${a}'.repeat(50_000), 'x'.repeat(300_000)]);
    launch(['mcp-remote', ...Array.from({ length: 50_000 }, () => 'x')]);
    launch(['npx', ...Array.from({ length: 50_000 }, () => '--x')]);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
  });
});
