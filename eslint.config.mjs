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
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  { files: ['src/islands/**', 'src/embeds/child*.ts'], rules: { 'no-restricted-globals': ['error', 'process', 'Buffer'] } },
)
