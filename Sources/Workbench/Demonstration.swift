/// The story of the penalty curve, as statements that play in a minute and a half.
package enum Demonstration {
  /// How long a line without a wait of its own stands, in seconds.
  package static let pace = 4.0

  package static var lines: [String] {
    script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Every number that is said is computed where it is said.
  package static let script = #"""
    # The story of the penalty curve: logloss run --pace 4 plays it.
    y=1 p=0.5; say "Log loss is what a prediction costs once the truth is known. Here the truth is {y}, and the model gave it {share}."; wait 5
    say "That is a coin flip, and it costs {loss} {unit}: the price of not knowing."

    # Right
    p=0.9; say "Right and sure is cheap: {share} for the truth costs {loss}."
    p=0.99; say "Surer still saves little more: at {share} the loss is {loss}."

    # Wrong
    ease 1.2; p=0.25; say "Now wrong. The truth gets half of a coin flip, {share}, and costs {loss}: that is {loss of p=0.5} more."
    p=0.125; say "Half of that, {share}: {loss}. Each halving costs another {loss of p=0.5}."
    p=0.01; say "Sure and wrong: {share} for what came true costs {loss}, and each halving still adds {loss of p=0.5}."
    axis log; p=0.0001; say "On a log axis every halving is the same step. With {share} for the truth the loss is {loss}."
    presenter; p=0; say "And no chance at all for what came true? The loss is {loss}: there is no upper limit."

    # Honest
    page binary; axis linear; p=0.7; pin honest; say "So what should a model say that is right {share} of the time? Just that: {loss} when it comes true."
    p=0.99; say "Boasting {share} instead saves {loss of p=0.7} less {loss}, when it is right."
    y=0; say "But let the other label come true. The picture is mirrored, and the boast costs {loss} ..."
    p=0.7; say "... where the honest forecast pays {loss}. To be sure has to be earned."

    # One mistake
    rows 1:0.95*10,1:0.0001; say "{count of rows 1:0.95*10} good answers and one sure mistake: a mean of {mean}, and {worst} of it is the mistake."; wait 5
    rows 1:0.95*10,1:0.3; say "Had it been less sure that once, the mean were {mean}."

    # Classes
    classes=cat,dog,fox y=dog p=0.2,0.7,0.1; say "Of several classes only the share of the truth counts: dog got {share}, which costs {loss}."
    p=0.05,0.7,0.25; say "Whoever gets the rest, the loss stays {loss}."

    # Temperature
    z=8,2,0; say "Logits that are far apart make a model overconfident: here the truth gets {share}, and costs {loss}."
    T=4; say "A temperature of {T} brings them closer: the same answer, less sure, for {loss} instead of {loss of T=1}."; wait 4

    # Training
    restart; speed 10; play; say "That is why models are trained on it: one that is sure and wrong moves at once, where squared error is stuck."; wait 6

    # Over to you
    pause; page binary; T=1; y=1 p=0.5; say "Be as sure as you have reason to be: that is all it asks."
    say "Your turn: type a probability, or ? for help."
    """#
}
