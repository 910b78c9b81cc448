/// A file of a lesson to start from: it can be taught as it is, and says of each statement what it does.
package enum LessonStart {
  package static let text = #"""
    # A lesson of your own. Lines that begin with # are for you alone.
    #   logloss learn --check FILE      tells what is wrong with it
    #   logloss learn FILE              teaches it; --notes - prints what you should know

    # A lesson has a name, by which it is found and remembered, and a title.
    lesson mine "Sure, and wrong"

    # What only you see, in the notes.
    note "Many expect a loss of 0.99, or of 1."

    # What is given stands before the question: any statement that changes the work.
    classes=cat,dog y=dog p=0.01

    # The question. Values in braces are computed: {share} is what the truth got, {loss} what that costs.
    ask "A model gives the truth {share}. What is the log loss?"

    # Two options or more. "at" puts one on the picture, "because" says why it is right or wrong.
    option "0.99" at 0.99 because "That is how far it was off, and another loss."
    option "About 4.6" at {loss} because "That is -log {p}."
    option "100" because "That would be one divided by {p}, without the logarithm."

    # The letter that is right. Without options: answer loss, answer p, or a number, as in
    #   answer 4.6 within 10%
    answer b

    # Shown one by one to those who ask for them.
    hint "A coin flip costs {loss of p=0.5}, and 1 in 10 costs {loss of p=0.1}."

    # Why, in one line, once an answer was given. What changes the work before it shows on the picture.
    reveal "Sure and wrong costs {loss}, and there is no upper limit."

    # The arithmetic, line by line.
    working "-log {p} = {loss}"

    # One thing to do next in the explorer: a line of statements, and how to say it.
    try "p=0.001" "Be ten times as sure. What does that add?"

    # A statement behind reveal belongs to the next question, which goes on from here.
    y=dog p=0.5
    ask "Now it has no idea, and gives the truth {share}. What is the log loss?"
    answer loss within 10%
    reveal "Not to know costs {loss}: that is what a coin flip tells."

    """#
}
