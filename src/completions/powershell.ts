/** PowerShell: the words travel as base64, for a Windows console would read Japanese in another encoding. */
import type { Completion } from './completion.ts';

export const powershell: Completion = {
  shell: 'powershell',
  script: (vocabulary) => `# reform completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName reform -ScriptBlock {
  param($word, $ast, $cursor)
  $bytes = [Convert]::FromBase64String('${Buffer.from(JSON.stringify(vocabulary)).toString('base64')}')
  $known = [Text.Encoding]::UTF8.GetString($bytes) | ConvertFrom-Json
  $typed = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
  $plain = @($typed | Select-Object -Skip 1 | Where-Object { $_ -notlike '-*' })
  $command = $known.commands | Where-Object { $plain.Count -gt 0 -and $_.name -eq $plain[0] }
  $options = @($known.options) + @($command | ForEach-Object { $_.options })
  $before = $options | Where-Object { $_ -and $_.flag -eq $typed[-1] }
  $found = if ($before -and $before.words.Count -gt 0) { $before.words | ForEach-Object { @{ text = $_; about = $_ } } }
    elseif ($before -and $before.value -eq 'needed') { @() }
    elseif ($word -like '-*') { $options | Where-Object { $_ } | ForEach-Object { @{ text = $_.flag; about = $_.about } } }
    elseif (-not $command) { $known.commands | ForEach-Object { @{ text = $_.name; about = $_.about } } }
    elseif ($plain.Count -eq 1) { $command.words | ForEach-Object { @{ text = $_; about = $_ } } }
  $found | Where-Object { $_ -and $_.text -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.text, $_.text, 'ParameterValue', $_.about)
  }
}
`,
};
