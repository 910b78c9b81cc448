import ArgumentParser

/// What a shell has to know to complete the arguments.
///
/// The parser's own scripts offer no more than commands where none is named. There the arguments are those
/// of `explore`: each script here runs the parser's once more, as if that word had been typed.
extension LogLoss {
  static func completions(for shell: CompletionShell) -> String {
    let script = completionScript(for: shell)
    switch shell {
    case .bash: return script + "\n" + inBash
    case .zsh:
      // The script ends with its first run, before which all has to be there.
      let run = "if [[ \"${funcstack[1]}\""
      return script.replacing(run, with: inZsh + run)
    default: return script + "\n" + inFish
    }
  }

  private static var names: String { commandNames.joined(separator: " ") }

  private static var inBash: String {
    """

    _logloss_or_explore() {
        local names_command=false
        [[ " \(names) " = *" ${COMP_WORDS[1]} "* ]] && names_command=true
        if [[ "${COMP_CWORD}" -eq 1 ]] || "${names_command}"; then
            _logloss "${@}"
        fi
        if [[ "${COMP_CWORD}" -eq 1 ]] || ! "${names_command}"; then
            local -a COMP_WORDS=("${COMP_WORDS[0]}" explore "${COMP_WORDS[@]:1}")
            local -i COMP_CWORD="$((COMP_CWORD + 1))"
            _logloss "${@}"
        fi
    }

    complete -o filenames -F _logloss_or_explore logloss

    """
  }

  private static var inZsh: String {
    """
    functions[_logloss_command]="${functions[_logloss]}"

    _logloss() {
        emulate -L zsh
        local names_command=false
        local -i ret=1
        [[ " \(names) " = *" ${words[2]} "* ]] && names_command=true
        if [[ "${CURRENT}" -eq 2 ]] || "${names_command}"; then
            _logloss_command && ret=0
        fi
        if [[ "${CURRENT}" -eq 2 ]] || ! "${names_command}"; then
            words=("${words[1]}" explore "${(@)words[2,-1]}")
            ((CURRENT++))
            _logloss_command && ret=0
        fi
        return "${ret}"
    }


    """
  }

  private static var inFish: String {
    """

    function __logloss_names_no_command
        set -l tokens (__logloss_tokens -pc)
        not contains -- "$tokens[2]" \(names)
    end

    function __logloss_explore
        complete -C "logloss explore "(commandline -pc | string replace -r '^\\s*\\S+\\s*' '')
    end

    complete -c logloss -n __logloss_names_no_command -fka '(__logloss_explore)'

    """
  }
}
