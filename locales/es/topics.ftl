# Topics of a forum group.
menu-topic_here = Elegir para qué sirve este tema

topic-kind = { $kind ->
    [reports] Avisos
    [tasks] Tareas
   *[polls] Votaciones
}
topic-which = ¿Qué debo publicar en este tema?
topic-named = Hecho. Desde ahora publico { $kind ->
    [reports] los avisos nuevos
    [tasks] las tareas nuevas
   *[polls] las votaciones nuevas
} en este tema.
topic-ended = Hecho. { $kind ->
    [reports] Los avisos nuevos
    [tasks] Las tareas nuevas
   *[polls] Las votaciones nuevas
} ya no tienen un tema propio. Aparecen donde se piden.
topic-undo = Deshacer
topic-done = Hecho.
topic-undone = Hecho. Está como antes.
topic-already = Ya es este tema. No se ha cambiado nada.
topic-changed-since = Esto ha cambiado desde entonces, así que no puedo deshacerlo. No se ha cambiado nada.
topic-none = Para eso no hay un tema propio. Para elegir uno, envíe este comando en ese tema.
topic-in-the-group = Envíe este comando en un grupo de vecinos, en el tema que desee.
topic-word-unknown = No conozco aquí la palabra «{ $word }». Envíe /topic_here avisos, /topic_here encuestas o /topic_here tareas.
