# Preguntar a los vecinos.
menu-poll = Preguntar a los vecinos
menu-polls = Votaciones abiertas
menu-results = Ver cómo fue una votación

poll-title = <b>Votación #{ $number }: { $question }</b>
poll-in-full = { $number }. { $option }
poll-option = { $option } · { $votes }
poll-until = Abierta hasta el { $until }. Pulse un botón para votar. Puede cambiar su voto hasta entonces.
poll-withdraw = Retirar mi voto
poll-more = Más
poll-turnout-so-far = { $votes ->
    [one] Ha votado 1
   *[other] Han votado { $votes }
} { $known ->
    [one] del único vecino que conozco aquí.
   *[other] de los { $known } vecinos que conozco aquí.
}
poll-turnout = { $votes ->
    [one] Votó 1
   *[other] Votaron { $votes }
} { $known ->
    [one] del único vecino que conocía aquí.
   *[other] de los { $known } vecinos que conocía aquí.
}
poll-through = { $count } votos se dieron a través de la junta.
poll-through-some = Algunos votos se dieron a través de la junta.
poll-known = Aquí no conozco a todos. Puede haber más.

poll-voted = Ha votado { $option }. Puede cambiarlo hasta el { $until }.
poll-withdrawn = Su voto se ha retirado. Puede volver a votar hasta el { $until }.
poll-nothing-to-withdraw = Usted no ha votado en esta votación. Puede votar hasta el { $until }.
poll-closed = La votación #{ $number } está cerrada. Envíe /results_{ $number } para ver cómo fue.

poll-ended-at = Se cerró el { $moment }.
poll-counted = { $option }: { $count }
poll-votes = { $votes ->
    [one] 1 voto, { $share }
   *[other] { $votes } votos, { $share }
}
poll-no-votes = sin votos
poll-nobody = Nadie votó.
poll-nobody-yet = Nadie ha votado todavía.
poll-over-unvoted = Nadie votó. La votación #{ $number } «{ $question }» ha terminado.
poll-quoted = «{ $option }»
poll-most = { $option } es la respuesta más votada: { $votes } de { $total }.
poll-level = Hay empate entre { $options }, cada una con { $votes } de { $total } votos.
poll-others = { $count } más
poll-chart = Votación #{ $number } · { $votes ->
    [one] 1 voto
   *[other] { $votes } votos
}
poll-result = <b>La votación #{ $number } está cerrada: { $question }</b>
poll-so-far = <b>Votación #{ $number }, por ahora: { $question }</b>
    Abierta hasta el { $until }. Todavía puede cambiar.

poll-how = Para preguntar a sus vecinos, escriba: <code>/poll ¿Cuándo limpiamos el patio? | Sábado | Domingo</code>
    O pulse el botón y se lo pregunto paso a paso.
form-poll-question = ¿Qué quiere preguntar a sus vecinos? Escriba solo la pregunta. Después vienen las respuestas.

    También puede escribirlo todo de una vez: <code>¿Cuándo limpiamos el patio? | Sábado | Domingo</code>
form-poll-answers = <b>{ $question }</b>
    { $count ->
        [0] ¿Qué respuestas pueden elegir sus vecinos? Escriba la primera, o varias, cada una en su línea.
       *[other] { $answers }

            { $count ->
                [one] Escriba otra respuesta. Hacen falta al menos 2.
                [12] No caben más. Pulse «Listo».
               *[other] Escriba otra respuesta, o pulse «Listo».
            }
    }
form-poll-check = <b>{ $question }</b>
    { $answers }

    Sus vecinos pueden responder durante { $time }. La verá en su grupo. ¿Les pregunto?
poll-form-drop = Quitar la última
poll-form-ask = Preguntar a los vecinos
poll-form-asked = Su pregunta va camino del grupo.
poll-opened = La votación #{ $number } ya está en su grupo: { $question }
    Está abierta hasta el { $until }.
poll-waits = Usted todavía no ha votado.
poll-chosen = Usted ha votado «{ $option }».
poll-how-it-stands = Cómo va
poll-may-end = También puede cerrar esta votación ahora. Después ya nadie podrá votar.
poll-end = Cerrar la votación ahora
poll-ended = La votación #{ $number } está cerrada. El resultado va camino del grupo.
poll-list = { $count ->
    [one] Hay una votación abierta.
   *[other] Hay { $count } votaciones abiertas.
}
poll-list-empty = Ahora no hay ninguna votación abierta. Envíe /poll para ver cómo empezar una.
poll-open-until = Abierta hasta el { $until }.
poll-now = Por ahora: /results_{ $number }
poll-list-others = { $count ->
    [one] Hay una votación abierta más.
   *[other] Hay { $count } votaciones abiertas más.
}
poll-answer = Responder a la votación #{ $number }
poll-look = Ver la votación #{ $number }

poll-question-missing = Escriba primero la pregunta y después las respuestas. Usted escribió:

    { $wish }
poll-question-too-long = Su pregunta tiene { $length } caracteres. Caben como máximo { $most }. Por favor, acórtela. Usted escribió:

    { $wish }
poll-answer-missing = Escriba una respuesta que sus vecinos puedan elegir.
poll-form-needs-more = Hacen falta al menos { $least } respuestas. Escriba una más, por favor.
poll-too-few = Hacen falta al menos 2 respuestas. Ponga | entre la pregunta y las respuestas, o cada una en su línea. Usted escribió:

    { $wish }
poll-too-many = Ha puesto { $count } respuestas. Caben como máximo { $most }. Por favor, quite algunas. Usted escribió:

    { $wish }
poll-option-too-long = La respuesta { $number } tiene { $length } caracteres. Caben como máximo { $most }. Por favor, acórtela. Usted escribió:

    { $wish }
poll-option-twice = La respuesta «{ $option }» está dos veces. Escriba cada respuesta una sola vez. Usted escribió:

    { $wish }
poll-closes-wrong = Una votación puede estar abierta de 5 minutos a 60 días. Ponga el plazo detrás de una barra propia, así: Sí | No | cierra 2d. También puede poner 6h (horas) o 30m (minutos). Usted escribió:

    { $wish }
poll-which = Por favor, envíe el número de la votación, por ejemplo: /results 3
poll-unknown = Aquí no hay ninguna votación #{ $number }. Envíe /polls para ver las abiertas.
poll-none-yet = Aquí no ha habido ninguna votación todavía. Envíe /poll para ver cómo empezar una.
poll-no-group = Ahora no estoy en ningún grupo de vecinos y no puedo preguntar a nadie. Por favor, añádame antes a su grupo.
