# Offering help, and changing or ending the offer.

menu-volunteer = Offer your help
menu-volunteer_off = Stop being asked to help

volunteer-skill = { $skill ->
    [carrying] Carrying and moving
    [repairs] Small repairs
    [driving] Driving
    [shopping] Shopping
    [visits] Phone calls and visits
    [translating] Translating
    [computers] Computers and phones
    [garden] Garden and cleaning
   *[other] Something else
}
volunteer-slot = { $slot ->
    [weekday-morning] Weekday mornings
    [weekday-afternoon] Weekday afternoons
    [weekday-evening] Weekday evenings
    [weekend-morning] Weekend mornings
    [weekend-afternoon] Weekend afternoons
    [weekend-evening] Weekend evenings
   *[other] Another time
}

form-volunteer-skills = What can you help with? Press everything that fits, then Done.
form-volunteer-times = When do you usually have time? Press everything that fits, then Done.
form-volunteer-check = Is this right?
    <b>You help with:</b> { $skills }
    <b>You have time on:</b> { $times }
    Press Back to change something.
form-volunteer-change-skills = What can you help with? Press everything that fits, then Done.
form-volunteer-change-when-times = When do you usually have time? Press everything that fits, then Done.

volunteer-save = Save
volunteer-saved = Thank you. Your offer is saved.
volunteer-choose-one = Please choose at least one thing and one time. Press Back to do so.
volunteer-card = <b>You help in { $name }.</b>
    <b>With:</b> { $skills }
    <b>When:</b> { $times }
    { $quiet ->
        [yes] { -asked-for-quiet }
       *[no] I will write to you here when your help is needed.
    }
volunteer-card-off = <b>You are no longer asked to help in { $name }.</b>
    What you have already promised still counts. See /mytasks.
volunteer-change-skills = Change what
volunteer-change-times = Change when
volunteer-stop = Stop helping
volunteer-undo = Undo, ask me again
volunteer-stopped = You will not be asked any more. You can undo this.
volunteer-goes-on = Good. You will be asked again.
volunteer-is-none = You are not on the list of volunteers. Send /volunteer to join.
volunteer-in-private = Thank you. Let us do this in private: press the button.
