/** The program's own name: lower case, without folder, quotes and the endings that Windows adds. */
export function programName(command: string): string {
  const bare = command.trim().replace(/^["']|["']$/g, '');
  const file = bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
  return file.toLowerCase().replace(/\.(?:exe|cmd|bat|com|ps1)$/, '');
}

/** Whether a word names a place on disk rather than a package or a program on the path. */
export function isPath(word: string): boolean {
  return /^(?:\.{1,2}(?:[/\\]|$)|[/~\\]|[A-Za-z]:[/\\]|file:)/.test(word);
}

/** Whether a client or a person still has to put something in the place of this word. */
export function isOpen(word: string): boolean {
  return /[$%{}<>[\]]|YOUR_|your-/.test(word);
}
