# Who is what, and how chairs appoint people.
menu-roles = Ver quién está en la junta
menu-appoint = Dar un cargo a alguien, para responsables
menu-dismiss = Retirar un cargo, para responsables

role-name = { $role ->
    [chair] Responsable
    [committee] Junta
    [staff] Personal
   *[partner] Colaborador
}
role-list = <b>{ $name }: quién es quién</b>
role-list-line = <b>{ $role ->
    [chair] Responsables
    [committee] Junta
    [staff] Personal
   *[partner] Colaboradores
}:</b> { $count ->
    [0] nadie
   *[other] { $names }
}{ $extra ->
    [0] { "" }
   *[other] { " " }y { $extra } más
}
role-list-volunteers = <b>Voluntarios:</b> { $count ->
    [0] todavía nadie
   *[other] { $count }
}
role-button-dismiss = Retirar: { $who } ({ $role ->
    [committee] junta
    [staff] personal
   *[partner] colaborador
})

role-which = ¿Qué cargo va a tener esa persona? Le daré un enlace para que se lo envíe.
role-code = <b>{ $name }: un enlace para { $role ->
    [committee] la junta
    [staff] el personal
   *[partner] un colaborador
}</b>
    Envíe este enlace solo a la persona indicada. Quien lo abra primero tendrá el cargo.

    { $link }

    El enlace funciona una vez, hasta el { $until }.
role-offered = El enlace le llega en un mensaje.
role-appointed = Hecho. { $who } { $role ->
    [committee] está ahora en la junta
    [staff] es ahora parte del personal
   *[partner] es ahora colaborador
}.
role-appointed-toast = Hecho. { $who } { $role ->
    [committee] está otra vez en la junta
    [staff] es otra vez parte del personal
   *[partner] es otra vez colaborador
}.
role-dismissed = Hecho. { $who } ya no { $role ->
    [committee] está en la junta
    [staff] es parte del personal
   *[partner] es colaborador
}.
role-dismissed-toast = Hecho. { $who } ya no { $role ->
    [committee] está en la junta
    [staff] es parte del personal
   *[partner] es colaborador
}.
role-undo = Deshacer
role-given = { $role ->
    [committee] Ahora está usted en la junta
    [staff] Ahora es usted parte del personal
   *[partner] Ahora es usted colaborador
} de <b>{ $name }</b>. Envíe /help para ver qué puede hacer.
role-taken = { $role ->
    [committee] Ya no está usted en la junta
    [staff] Ya no es usted parte del personal
   *[partner] Ya no es usted colaborador
} de <b>{ $name }</b>. Lo que me contó se conserva.
role-accepted = Gracias. { $role ->
    [committee] Ahora está usted en la junta
    [staff] Ahora es usted parte del personal
   *[partner] Ahora es usted colaborador
} de <b>{ $name }</b>. Envíe /help para ver qué puede hacer.
role-taken-up = { $who } abrió su enlace y ahora { $role ->
    [committee] está en la junta
    [staff] es parte del personal
   *[partner] es colaborador
} de <b>{ $name }</b>. ¿No es la persona indicada? Entonces pulse Deshacer.

role-word-unknown = No conozco el cargo «{ $word }». Escriba junta, personal o colaborador, por ejemplo: /appoint personal
role-word-missing = ¿Qué cargo va a tener esta persona? Escríbalo después del comando: /appoint junta, /appoint personal o /appoint colaborador
role-reply-needed = Envíe /{ $command } como respuesta a un mensaje de esa persona. O envíemelo en privado.
role-nobody-there = No puedo ver quién escribió ese mensaje. Responda a un mensaje que la persona haya escrito con su propio nombre. O envíeme el comando en privado.
role-chair-in-telegram = Los responsables son los administradores del grupo de vecinos. Para que alguien sea responsable, hágalo administrador del grupo.
role-volunteer-themselves = Los voluntarios se apuntan ellos mismos: me envían /volunteer en privado.
role-is-chair = { $who } ya es responsable y puede hacerlo todo. No se ha cambiado nada.
role-is-for-others = Usted ya es responsable y puede hacerlo todo. El enlace sigue sirviendo para otra persona.
role-has-it = { $who } ya { $role ->
    [committee] está en la junta
    [staff] es parte del personal
   *[partner] es colaborador
}. No se ha cambiado nada.
role-has-none = { $who } no tiene ningún cargo que se pueda retirar. No se ha cambiado nada.
role-changed-since = El cargo de { $who } ha cambiado desde entonces, así que no puedo deshacerlo. No se ha cambiado nada.
role-chair-stays = { $who } es administrador del grupo de vecinos y por eso es responsable. Para cambiarlo, quítele los permisos de administrador en el grupo.
role-committee-stays = { $who } está en el chat de la junta y por eso forma parte de ella. Para cambiarlo, sáquelo de ese chat.
role-link-unknown = Este enlace no funciona. Pida uno nuevo a quien se lo envió.
role-link-used = Este enlace ya se usó. Pida uno nuevo a quien se lo envió.
role-link-late = Este enlace tiene más de un día y ya no funciona. Pida uno nuevo a quien se lo envió.
