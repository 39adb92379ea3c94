# Who did what: for the committee.
menu-audit = Ver quién hizo qué, para la junta

audit-head = <b>{ $name }: quién hizo qué</b>
audit-only-area = Solo: { $area }
audit-only-person = Solo lo que hizo { $who }, o lo que se le hizo
audit-only-erased = Solo una persona, cuyos datos se borraron
audit-only-since = Desde: { $when }
audit-none = Aquí no hay nada.
audit-line = { $when }: { $what }
audit-bot = El bot
audit-somebody = Alguien cuyos datos se borraron
audit-older = Anteriores
audit-newer = Más recientes
audit-area = { $area ->
    [setup] Grupos
    [roles] Cargos
    [homes] Viviendas
    [settings] Ajustes
    [reports] Avisos
    [polls] Votaciones
    [tasks] Tareas
    [assisted] Sin teléfono
   *[all] Todo
}
audit-word-unknown = No conozco aquí la palabra «{ $word }». Por favor, envíe por ejemplo: /audit avisos 30 días

audit-set-up = { $who } puso en marcha el vecindario.
audit-group-added = { $who } añadió un grupo de vecinos.
audit-committee-chat = { $who } eligió el chat de la junta.
audit-code-made = { $who } pidió un código para añadir un grupo.
audit-setting = { $who } cambió un ajuste. Ahora: { $became }. Antes: { $was }
audit-setting-only = { $who } cambió un ajuste: { $what }
audit-setting-gone = { $who } cambió un ajuste que ya no existe.
audit-report-step = { $who }, aviso #{ $number }: { $became ->
    [acknowledged] visto
    [in-progress] el trabajo ha empezado
    [fixed] arreglado
   *[declined] no se hará
}.
audit-report-undone = { $who } deshizo un paso del aviso #{ $number }.
audit-report-sorted = { $who } indicó de qué trata el aviso #{ $number }: { $category ->
    [light] alumbrado
    [lift] ascensor
    [water] agua
    [waste] basura
    [noise] ruido
    [safety] seguridad
    [green] zonas verdes
   *[other] otra cosa
}.
audit-poll-ended = { $who } cerró antes de tiempo la votación #{ $number }.
audit-task-created = { $who } creó la tarea #{ $number }.
audit-task-cancelled = { $who } canceló la tarea #{ $number }.
audit-role-offered = { $who } creó un enlace para ser { $role ->
    [committee] de la junta
    [staff] del personal
   *[partner] colaborador
}.
audit-appointed = { $who } dio un cargo a { $whom }: { $role ->
    [committee] junta
    [staff] personal
   *[partner] colaborador
}.
audit-dismissed = { $who } retiró el cargo a { $whom }: { $role ->
    [committee] junta
    [staff] personal
   *[partner] colaborador
}.
audit-topic = { $who } cambió el tema de { $kind ->
    [reports] los avisos
    [tasks] las tareas
   *[polls] las votaciones
}.
audit-home-confirmed = { $who } confirmó que { $whom } vive en la vivienda n.º { $number }.
audit-home-refused = { $who } no confirmó a { $whom } en la vivienda n.º { $number }.
audit-home-moved = { $who } trasladó a { $whom } de la vivienda n.º { $was } a la n.º { $became }.
audit-homes-merged = { $who } unió la vivienda n.º { $was } con la n.º { $became }.
audit-home-undone = { $who } retiró un cambio de la vivienda n.º { $number }.
audit-home-list-taken = { $who } puso en uso una lista de { $homes } viviendas. Nuevas: { $new }. Ya no están en la lista: { $dropped }.
audit-home-list-undone = { $who } retiró la última lista de viviendas. La lista vuelve a tener { $homes } viviendas.

audit-assisted-added = { $who } puso al vecino #{ $number } en la lista de los que no tienen teléfono.
audit-assisted-changed = { $who } cambió lo anotado del vecino #{ $number }, que no tiene teléfono.
audit-assisted-removed = { $who } quitó al vecino #{ $number } de la lista de los que no tienen teléfono.
audit-assisted-undone = { $who } deshizo el último cambio del vecino #{ $number }, que no tiene teléfono.
audit-reported-for = { $who } escribió el aviso #{ $report } por el vecino #{ $number }, que no tiene teléfono.
audit-too-for = { $who } contó al vecino #{ $number }, que no tiene teléfono, en el aviso #{ $report }.
audit-not-too-for = { $who } quitó al vecino #{ $number }, que no tiene teléfono, del aviso #{ $report }.
audit-voted-for = { $who } votó en la votación #{ $poll } por el vecino #{ $number }, que no tiene teléfono.
audit-not-voted-for = { $who } retiró el voto del vecino #{ $number }, que no tiene teléfono, en la votación #{ $poll }.
