# Tasks: what is to be done, who comes, and who has said no.

menu-task = Pedir ayudantes
menu-tasks = Dónde hace falta ayuda
menu-mytasks = Lo que usted ha prometido

form-task-what = ¿Qué hay que hacer? Por ejemplo: Llevar sillas a la sala.
form-task-day = ¿Qué día? Pulse uno o escríbalo, por ejemplo 28.11 o mañana.
form-task-time = ¿A qué hora? Pulse una o escríbala, por ejemplo 10:00.
form-task-place = ¿Adónde hay que ir?
form-task-helpers = ¿Cuántas personas hacen falta? Pulse un número o escriba uno hasta 20.
form-task-skill = ¿Qué hay que saber hacer?
form-task-check = ¿Está bien así?
    <b>Qué:</b> { $what }
    <b>Cuándo:</b> { $day }, { $time }
    <b>Dónde:</b> { $place }
    <b>Personas:</b> { $helpers }
    <b>Hay que saber:</b> { $skill }
    Pulse Crear para pedir ayuda, o Atrás para cambiar algo.
form-task-cancel-reason = ¿Por qué no se hace la tarea #{ $number }, { $what }? Diré a quienes ayudan lo que usted escriba.

task-any-skill = Cualquiera puede ayudar
task-create = Crear
task-created = La tarea #{ $number } está creada. { $asked ->
    [0] Ningún voluntario de mi lista encaja, así que pregunto en el grupo.
    [one] Ya pregunto a 1 voluntario.
   *[other] Ya pregunto a { $asked } voluntarios.
}
task-created-later = La tarea #{ $number } está creada. Son horas de silencio, así que pregunto a los voluntarios a partir del { $at }.
task-created-at-night = La tarea #{ $number } está creada. Empieza antes de que acaben las horas de silencio, así que no despierto a ningún voluntario. Pregunto en el grupo.
task-in-private = Preparemos la tarea en privado: pulse el botón.
task-text-missing = Escríbalo en pocas palabras, por favor.
task-text-long = Es demasiado largo. Escriba como máximo { $most } letras, por favor.
task-day-unclear = No he entendido el día. Escríbalo como 28.11, 2026-11-28, sábado o mañana.
task-day-past = Ese día ya pasó. Elija uno posterior, por favor.
task-day-far = Falta más de un año. Elija un día anterior, por favor.
task-time-unclear = No he entendido la hora. Escríbala como 10:00 o 14.30.
task-time-past = Esa hora ya pasó. Elija otra posterior, o pulse Atrás para otro día.
task-time-skipped = Esa noche los relojes se adelantan y saltan esta hora. Elija otra, por favor.
task-helpers-how-many = Escriba un número del 1 al { $most }, por favor.
task-unknown = No hay ninguna tarea #{ $number }. Envíe /tasks para verlas todas.
task-is-cancelled = Esta tarea se ha anulado.
task-is-over = Esta tarea ya empezó.
task-overlaps = A esa hora usted ya prometió ayudar en otra tarea. Vea /mytasks: { $what }

task-card = <b>Se pide ayuda, tarea #{ $number }: { $what }</b>
    { $when }
    { $place }
task-card-skill = Hace falta: { $skill }
task-card-found = Hay { $found } de { $wanted } personas
task-card-cancelled = <b>Anulada:</b> { $reason }
task-card-over = Esta tarea ya empezó.
task-card-you-come = <b>Contamos con usted. Gracias.</b>
task-card-you-wait = <b>Usted está en la lista de espera.</b> { $quiet ->
    [yes] { -asked-for-quiet }
   *[no] Le escribiré cuando quede un sitio libre.
}
task-card-names = Vienen: { $names }
task-come = Voy
task-wait = A la lista de espera
task-cannot = No puedo
task-cancel = Anular esta tarea
task-keep = No, mantener la tarea
task-more = Más

task-you-come = Gracias. Le esperamos: { $when }.
task-you-come-unreachable = Gracias. Le esperamos: { $when }. Abra un chat privado conmigo para que pueda recordárselo.
task-you-wait = Ya no quedan sitios, gracias. Usted está en la lista de espera. { $quiet ->
    [yes] { -asked-for-quiet }
   *[no] Le escribiré cuando haya uno libre.
}
task-you-wait-unreachable = Ya no quedan sitios, gracias. Usted está en la lista de espera. Abra un chat privado conmigo y le avisaré cuando haya uno libre.
task-you-dropped = Anotado. Su sitio queda libre para otra persona. Ya se avisó a quien organiza.
task-you-dropped-own = Anotado. Su sitio queda libre para otra persona.
task-you-cannot = Anotado. No le preguntaré más por esta tarea.
task-say-why = Escriba el motivo en nuestro chat privado. La tarea #{ $number } aún no está anulada.

task-ping = <b>¿Puede ayudar? { $what }</b>
    { $when }
    { $place }
    Por ahora hay { $found } de { $wanted } personas.
task-full = <b>{ $what }</b>, { $when }: ya hay suficientes personas. Gracias, no hace falta que responda.
task-moved-up = <b>Hay un sitio libre y es suyo: { $what }</b>
    { $when }
    { $place }
    Si ya no puede venir, pulse el botón, por favor.
task-reminder = <b>Un recordatorio: usted prometió ayudar. { $what }</b>
    { $when }
    { $place }
    Si no puede venir, pulse el botón, por favor, para que venga otra persona.
task-call = <b>¿Quién puede ayudar? { $what }</b>
    { $when }
    { $place }
    { $places ->
        [one] Falta 1 persona.
       *[other] Faltan { $places } personas.
    }
task-dropped = { $name } no puede venir a la tarea #{ $number }, { $what }, { $when }. Ahora hay { $found } de { $wanted } personas.
task-cancelled = <b>Anulada: { $what }</b>, { $when }.
    El motivo: { $reason }
    Gracias por ofrecer su ayuda.

task-list = <b>Aquí hace falta ayuda:</b>
task-list-line = { $number } { $what }, { $when }: hay { $found } de { $wanted } personas
task-list-more = { $count ->
    [one] Y 1 más, para más tarde.
   *[other] Y { $count } más, para más tarde.
}
task-list-empty = En este momento no hace falta ayuda.
task-mine = <b>Usted prometió:</b>
task-mine-line = { $number } { $what }, { $when }. Lugar: { $place }{ $answer ->
    [waiting] { " (lista de espera)" }
   *[other] { "" }
}
task-mine-empty = Ahora no ha prometido nada. Envíe /tasks para ver dónde hace falta ayuda.
