import { expect, test } from 'vitest';
import { folderKey } from '../../src/model/folderKey.ts';

test.each([
  ['/home/me/app', '/home/me/app'],
  ['/home/me/app//', '/home/me/app'],
  ['/', '/'],
  ['/Home', '/Home'],
  ['C:\\Work\\Shop\\', 'c:/work/shop'],
  ['c:/Work/Shop', 'c:/work/shop'],
  ['\\\\wsl.localhost\\Ubuntu\\home', '//wsl.localhost/ubuntu/home'],
  ['', ''],
])('%s is %s', (path, key) => {
  expect(folderKey(path)).toBe(key);
});
