import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist*/', '.cache/', '.astro/', '.look*', 'content/', 'public/', '**/*.astro'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mjs'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      // `== null` asks for null and undefined at once.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  // Tables written out are data.
  { files: ['**/examples.ts', '**/*.data.ts', '**/*.cases.ts'], rules: { 'max-lines': 'off' } },
  // VS Code loads an extension, and its modules, by require.
  { files: ['editors/**'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  { files: ['src/islands/**', 'src/embeds/child*.ts'], rules: { 'no-restricted-globals': ['error', 'process', 'Buffer'] } },
)
