# What the committee is told: summaries and the weekly digest.
menu-summary = Cómo va todo, para la junta

summary-word-unknown = No entiendo «{ $word }». Puede escribir: /summary y después avisos, votaciones, voluntarios o todo, y 7d o 30d.

summary-topic = { $topic ->
    [reports] Avisos
    [polls] Votaciones
   *[volunteers] Voluntarios
}
summary-heading = <b>{ $topic }</b>
summary-title = <b>{ $name }: los últimos { $days } días</b>
    { $topics }, desde el { $since }
summary-week-title = <b>{ $name }: su semana</b>
    Lo que cambió desde el { $since }
summary-quiet = <b>{ $name }</b> ({ $topics }): nada nuevo en los últimos { $days } días, y no hay decisiones pendientes.
summary-week-quiet = <b>{ $name }</b>: nada nuevo desde el { $since }, y no hay decisiones pendientes.
summary-nothing-new = No hubo nada más.

summary-decide = <b>Decisiones pendientes</b>
summary-nothing-to-decide = No hay decisiones pendientes.
summary-overdue = • Fuera de plazo desde el { $day }: /report_{ $number } «{ $text }»
summary-overdue-too = • { $count ->
    [one] Otro aviso está fuera de plazo: /reports
   *[other] Otros { $count } avisos están fuera de plazo: /reports
}
summary-waiting = • Sin confirmar todavía: { $waiting } de { $open } avisos abiertos. Vea /reports
summary-oldest = • El aviso abierto más antiguo: /report_{ $number }, de hace { $age }
summary-poll-runs = • Votación #{ $number } «{ $question }»: abierta hasta el { $until }, han votado { $votes } de los { $known } vecinos que conozco
summary-polls-too = • { $count ->
    [one] Otra votación abierta: /polls
   *[other] Otras { $count } votaciones abiertas: /polls
}
summary-task-short = • /task_{ $number } «{ $what }», { $start }: hay { $found } de { $wanted } personas
summary-tasks-too = • { $count ->
    [one] Otra tarea busca gente: /tasks
   *[other] Otras { $count } tareas buscan gente: /tasks
}

summary-before = { $days ->
    [one] El día anterior: { $count }.
   *[other] Los { $days } días anteriores: { $count }.
}
summary-reports = { $received ->
    [one] Un aviso nuevo: { $fixed ->
        [one] 1 resuelto
       *[other] { $fixed } resueltos
    }, { $unanswered } sin respuesta.
   *[other] { $received } avisos nuevos: { $fixed } de { $received } resueltos, { $unanswered } de { $received } sin respuesta.
}
summary-reports-none = Ningún aviso nuevo.
summary-repaired = { $count ->
    [one] Se resolvió un aviso en este tiempo, nuevo o antiguo.
   *[other] Se resolvieron { $count } avisos en este tiempo, nuevos o antiguos.
}
summary-polls = { $count ->
    [one] Una votación nueva.
   *[other] { $count } votaciones nuevas.
}
summary-polls-none = Ninguna votación nueva.
summary-voters = Votaron { $voters } de { $known } vecinos que conozco, { $silent } no.
summary-poll-ended = Terminó la votación #{ $number } «{ $question }»: votaron { $votes } de { $known }.
summary-polls-ended-too = { $count ->
    [one] Terminó otra votación.
   *[other] Terminaron otras { $count } votaciones.
}
summary-volunteers = { $active ->
    [0] Nadie ofrece ayuda todavía.
    [one] Un vecino ofrece ayuda, nuevos: { $joined }.
   *[other] { $active } vecinos ofrecen ayuda, nuevos: { $joined }.
}
summary-tasks = { $count ->
    [one] Empezó una tarea: se cubrieron { $filled } de { $places } puestos.
   *[other] Empezaron { $count } tareas: se cubrieron { $filled } de { $places } puestos.
}
summary-tasks-none = No empezó ninguna tarea.
summary-tasks-made = { $count ->
    [one] Se preparó una tarea.
   *[other] Se prepararon { $count } tareas.
}
summary-asked = Se preguntó { $asked } veces a voluntarios: { $coming } sí, { $declined } no, { $silent } sin respuesta.
summary-asked-few = { $count ->
    [one] Se preguntó una vez a voluntarios.
   *[other] Se preguntó { $count } veces a voluntarios.
} Con menos de { $least } no muestro las respuestas, para que no se reconozca a nadie.
summary-skill = { $skill } ({ $count })
summary-skills = En qué pueden ayudar al menos { $least } de ellos: { $skills }.

summary-dates = Del { $since } al { $until }
summary-of = de { $whole }
summary-figure-fixed = avisos nuevos resueltos
summary-figure-waiting = avisos abiertos esperan respuesta
summary-figure-voters = vecinos que conozco votaron
summary-figure-polls = votaciones abiertas ahora
summary-figure-places = puestos de tareas cubiertos
summary-figure-volunteers = vecinos que ofrecen ayuda
