# What the chairs choose for their neighbourhood.
settings-list = <b>{ $name }: settings</b>
    { $lines }

    To change one, press its button.
setting-changed-by = Changed by { $who }, { $when }.
setting-undo = Undo: back to { $value }
setting-changed-since = Somebody has changed this in the meantime. This message shows what holds now.

# How much the bot may write into each group.
setting-message-budget = <b>{ $name }: my messages in your groups</b>
    I write at most <b>{ $budget } a minute</b> in each of your groups. The usual number is { $usual }.
    New messages count, and so does each change of a message.

    With a smaller number the group is quieter, and the numbers on a card follow more slowly. When everybody presses at once, a card changes about every { $seconds } seconds. Answers to a question come first. Whoever presses a button gets an answer at once, whatever the number is.

    To change it, press a button. Or reply to this message with a number from { $least } to { $most }.
setting-message-budget-button = { $budget } a minute
setting-message-budget-line = Messages in each group: at most { $budget } a minute
setting-message-budget-changed = Done. From now on I write at most { $budget } messages a minute in each group.
setting-message-budget-same = It is { $budget } a minute already. Nothing was changed.
setting-message-budget-numbers = Please choose a whole number from { $least } to { $most }. Nothing was changed.

menu-settings = Settings of the neighbourhood, for chairs
