"""What each command does. The grammar that parses them is `ncnd.grammar`.

Each command is a module with one function of its name, which gives the exit status or raises `Stop`. No message repeats the text of
a request or of a letter, or says what is held.
"""
