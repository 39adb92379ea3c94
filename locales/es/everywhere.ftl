# Answers that any part of the bot may give.
unknown-command = No conozco este comando. Envíe /help para ver lo que puedo hacer.
not-understood = Lo siento, no le he entendido. Envíe /help para ver lo que puedo hacer.
button-too-old = Este botón ya no sirve.
too-fast = Me envía usted más de lo que puedo atender. Ahora voy mensaje por mensaje, así que espere un minuto, por favor. Si antes envía más, puede que no lo lea.
appears-later = Gracias, lo he guardado. Ha enviado varios en poco tiempo, así que este aparecerá a las { $at }, y los siguientes con un minuto entre uno y otro. Así queda sitio para sus vecinos.
only-residents = Solo los vecinos de este vecindario pueden hacer esto. Si usted lo es, escriba primero algo en el grupo, por ejemplo /help.
only-committee = Solo la junta puede hacer esto.
only-staff = Solo la junta y el personal pueden hacer esto.
only-admins = Solo un administrador del grupo de vecinos puede hacer esto.
only-admins-here = Solo un administrador de este grupo puede hacer esto.
only-in-private = Mejor lo hacemos en privado. Pulse el botón para abrir nuestro chat.
only-between-us = /{ $command } es para nuestro chat privado. Usted lo envió en el grupo «{ $group }». Pulse el botón y seguimos aquí.
go-on-here = Seguir
start-only-typed = Para hacerlo, envíe aquí /{ $command }, por favor.
said-in-group = En el grupo «{ $group }»: { $answer }
only-in-group = Por favor, envíe este comando en el grupo de su vecindario.
open-private = Abrir chat privado
no-neighbourhood-yet = Todavía no sé cuál es su vecindario. Por favor, escríbame primero algo en su grupo, por ejemplo /help.
group-not-set-up = Este grupo aún no está preparado. Un administrador puede enviar /setup.
confirm-who = Usted escribe en nombre del grupo. Pulse el botón para que yo sepa qué administrador es.
confirm-button = He sido yo
confirmed = Gracias. Lo hago ahora mismo.
confirmed-already = Esto ya se había confirmado.
telegram-silent = Telegram no me responde en este momento, así que no he podido hacerlo. No ha cambiado nada. Inténtelo otra vez dentro de unos minutos, por favor.
tap-noted = Lo he anotado. Tarda un poco más que de costumbre. No hace falta pulsar otra vez.
tap-not-noted = En este momento no puedo anotar nada. Mire aquí otra vez dentro de unos minutos, por favor. Si entonces no ha cambiado nada, pulse otra vez.

form-question = <b>Pregunta { $number } de { $of }</b>
    { $question }
form-over = Estas preguntas han terminado.
form-question-over = Esta pregunta ya está cerrada. Use el mensaje más reciente, por favor.
form-called = { $form ->
    [report] su aviso
    [report-for] un aviso para otra persona
    [poll] su nueva encuesta
    [task] una nueva tarea
    [task-cancel] la anulación de una tarea
    [home] las preguntas sobre su vivienda
    [home-move] las preguntas sobre la vivienda de alguien del vecindario
    [home-merge] las preguntas sobre dos viviendas
    [home-list] la lista de viviendas
    [home-list-take] la lista de viviendas
    [assisted] las preguntas sobre alguien sin teléfono
    [volunteer] su oferta de ayuda
    [volunteer-change] su oferta de ayuda
    [volunteer-change-when] su oferta de ayuda
   *[other] las preguntas que le hice
}
form-unfinished = Antes nos queda algo por terminar en nuestro chat privado: { form-called }. He guardado sus respuestas. Si no quiere seguir con ello, envíe allí /cancel.
form-unfinished-here = Antes nos queda otra cosa por terminar: { form-called }. He guardado sus respuestas. Si no quiere seguir con ello, envíe /cancel.
nothing-unfinished = No queda nada por terminar.
form-pick-one = Pulse uno de los botones o escriba las palabras que lleva.
form-not-yet = De acuerdo, espero. Para cambiar algo, pulse Atrás. Para dejarlo, envíe /cancel.
write-a-button = Pulse por favor un botón, o escriba las palabras que lleva.
form-pick-some = Elija al menos una opción y después pulse Listo.
form-chosen = { $print ->
    [large] Elegido: { $label }
   *[usual] ✓ { $label }
}
form-done = Listo
form-back = Atrás
form-cancel = Cancelar
form-cancelled = { $form ->
    [task-cancel] La tarea queda como está.
    [volunteer-change] Su oferta queda como está.
    [volunteer-change-when] Su oferta queda como está.
    [home-move] No se ha cambiado nada.
    [home-merge] No se ha cambiado nada.
    [home-list] La lista de viviendas queda como está.
    [home-list-take] La lista de viviendas queda como está.
   *[other] Cancelado: { form-called }. No se ha guardado nada de eso.
}
form-first = Esta ya es la primera pregunta. Para salir, envíe /cancel.
nothing-to-cancel = No hay nada que cancelar.

welcome-private = Hola. Ayudo a los vecinos de <b>{ $name }</b>: avisar de un problema, echar una mano, decidir juntos. Envíe /help para ver cómo.
welcome-stranger = Hola. Soy { -bot } y ayudo a los vecinos a cuidar del lugar donde viven.
    ¿Estoy ya en un grupo de sus vecinos? Entonces envíe allí /help una vez, y sabré quién es usted.
    Si no, añádame a su grupo. Un administrador puede pulsar «Preparar».
help-private = <b>{ $name }: lo que puede hacer aquí</b>
    { $commands }

    Pulse un comando para empezar.
help-committee = <b>Para la junta</b>
    { $commands }
help-group = <b>{ $name }: lo que se puede hacer en este chat</b>
    { $commands }

    Hay más en nuestro chat privado.
help-not-set-up = Este grupo aún no está preparado. Un administrador del grupo puede enviar /setup.
    ¿Es este el chat de la junta? Entonces envíe aquí /committee_here.
help-command = /{ $command }: { $what }

language-which = ¿En qué idioma quiere que le hable?
language-which-group = ¿En qué idioma hablo en los grupos de su vecindario? Lo elige un responsable. En privado, cada persona tiene el suyo.
language-chosen = Gracias. Desde ahora le hablo en este idioma: { $language }.
language-chosen-group = Gracias. Desde ahora hablo en sus grupos en este idioma: { $language }. Se puede deshacer en /settings.

large-print-is = { $on ->
    [yes] <b>La letra grande está activada.</b>
   *[no] <b>La letra grande está desactivada.</b>
}
    { $on ->
        [yes] Aquí en privado empiezo cada frase en una línea nueva. Dejo espacio entre las líneas, y cada botón ocupa una fila.
       *[no] Si la activa, aquí en privado empiezo cada frase en una línea nueva. Dejo espacio entre las líneas, y cada botón ocupa una fila.
    }
    El tamaño de las letras lo decide su teléfono. En Telegram, abra Ajustes, luego Ajustes de chats o Apariencia, y elija el tamaño del texto.
large-print-switch = { $on ->
    [yes] Desactivar
   *[no] Activar
}
large-print-button = Letra grande
large-print-toast = { $on ->
    [yes] La letra grande está activada.
   *[no] La letra grande está desactivada.
}
large-print-word = Aquí no conozco la palabra «{ $word }». Envíe /large_print, o para desactivarla: /large_print off

where-which = Usted pertenece a varios vecindarios. ¿A cuál se refiere? Pulse uno de los botones. Puede cambiarlo cuando quiera con /where.
where-unknown = No sé cuál de sus vecindarios es «{ $word }».
where-now = En este chat hablamos de <b>{ $name }</b>. Para hablar de otro, pulse su botón.
where-only = En este chat hablamos de <b>{ $name }</b>. Es el único vecindario en el que le conozco.
where-chosen = Bien. Ahora en este chat hablamos de { $name }.

menu-help = Lo que puedo hacer
menu-cancel = Dejar de responder a las preguntas
menu-language = Elegir el idioma
menu-large_print = Leer mis mensajes con más facilidad
menu-where = Elegir el vecindario, si está en varios

a-neighbour = un vecino
