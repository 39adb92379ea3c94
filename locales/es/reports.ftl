# Reports: what is broken, and what becomes of it.
menu-report = Avisar de un problema
menu-reports = Ver los avisos abiertos
menu-my = Ver mis avisos

report-empty = Después del comando, escriba qué pasa, por ejemplo: /report Farola apagada en la puerta 3
report-words-needed = Escriba qué pasa, por favor, por ejemplo: Farola apagada en la puerta 3
report-too-long = Es demasiado largo. Dígalo, por favor, en { $most } caracteres como máximo.
report-how = Después del comando, escriba qué pasa, por ejemplo: /report Farola apagada en la puerta 3. O pulse el botón y le pregunto paso a paso.
report-how-photo = He guardado la foto. Pulse el botón y dígame en privado qué pasa.
report-kept = Gracias. Su aviso es el <b>#{ $number }</b> y sus vecinos pueden verlo. { $quiet ->
    [yes] { -asked-for-quiet }
   *[no] Le escribiré aquí cuando haya novedades.
}
report-kept-later = Gracias. Su aviso es el <b>#{ $number }</b>. Ha enviado varios en poco tiempo, así que sus vecinos podrán ver este desde las { $at }. { $quiet ->
    [yes] { -asked-for-quiet }
   *[no] Le escribiré aquí cuando haya novedades.
}
report-sent = Gracias. Su aviso está en camino.
report-without-file = He guardado su texto como aviso #{ $number }. La imagen llegó como archivo y no puedo mostrarla. Envíela, por favor, como foto, en respuesta al aviso.
report-photo-as-file = No puedo mostrar un archivo. Envíelo, por favor, como foto.
report-unknown = Aquí no hay ningún aviso #{ $number }. Envíe /reports para ver los abiertos.

report-card-title = <b>#{ $number }</b> { $text }
report-card-state = <b>{ $state ->
    [acknowledged] La junta lo ha visto
    [in-progress] Se está trabajando en ello
    [fixed] La junta dice que está arreglado
    [declined] La junta no lo va a hacer
   *[open] A la espera de la junta
}</b> · { $when }
report-card-reason = Motivo: { $reason }
report-card-too = { $count ->
    [one] A un vecino más le pasa lo mismo.
   *[other] A { $count } vecinos más les pasa lo mismo.
}
report-card-place = Lugar: <a href="{ $url }">ver en el mapa</a>
report-category-light = Alumbrado
report-category-lift = Ascensor
report-category-water = Agua
report-category-waste = Basura
report-category-noise = Ruido
report-category-safety = Seguridad
report-category-green = Zonas verdes
report-category-other = Otra cosa
report-card-about = Sobre: { $category }
report-answer-due = { $late ->
    [yes] <b>Debía haber una respuesta desde el { $when }.</b>
   *[no] Hay que responder antes del { $when }.
}
report-due = { $late ->
    [yes] <b>Fuera de plazo desde el { $day }.</b>
   *[no] Plazo: hasta el { $day }.
}
report-list-about = { $category } ·{ " " }
report-list-due = { $late ->
    [yes] , fuera de plazo desde el { $day }
   *[no] , hasta el { $day }
}
report-button-about = De qué trata
report-about = ¿De qué trata el aviso <b>#{ $number }</b>? Pulse un botón, por favor.
report-kept-about = ¿De qué trata? Si pulsa un botón, la junta sabe antes a quién le toca.
report-sorted = El aviso #{ $number } trata de: { $category }. Para cambiarlo, pulse otro botón.
report-desk-reporter = Aviso de { $who }, { $when }
report-desk-last = { $undone ->
    [yes] { $who } deshizo el último paso
   *[no] Último paso: { $who }
}
report-desk-why = <b>¿Por qué no se hará?</b> Pulse un motivo, o responda a este mensaje con sus propias palabras.
report-button-me-too = A mí también
report-button-more = Más
report-button-whole = Leer todo
report-button-take-back = A mí ya no
report-button-photo = Ver la foto
report-button-undo = Deshacer
report-step-button = { $to ->
    [acknowledged] Visto
    [in-progress] En marcha
    [fixed] Arreglado
   *[declined] Rechazar
}
report-reason-button = { $ready ->
    [not-ours] No nos toca
    [known] Ya avisado
    [no-money] Ahora no hay dinero
   *[not-found] No encontrado
}
report-reason = { $ready ->
    [not-ours] No nos toca a nosotros arreglarlo.
    [known] Otro aviso trata de lo mismo.
    [no-money] De momento no hay dinero para ello.
   *[not-found] Hemos mirado y no lo hemos encontrado.
}

report-counted = { $private ->
    [yes] Usted cuenta en el #{ $number }: a usted también le pasa. Para retirarlo, pulse «A mí ya no».
   *[no] Usted cuenta en el #{ $number }: a usted también le pasa. Para retirarlo, pulse Más.
}
report-counted-already = { $private ->
    [yes] Usted ya contaba en el #{ $number }. Para retirarlo, pulse «A mí ya no».
   *[no] Usted ya contaba en el #{ $number }. Para retirarlo, pulse Más.
}
report-is-yours = El aviso #{ $number } es suyo, así que usted ya cuenta.
report-uncounted = Usted no cuenta en el #{ $number }.
report-is-closed = El aviso #{ $number } está cerrado. Si el problema sigue, haga otro aviso, por favor.
report-stepped = #{ $number }: { $state ->
    [acknowledged] la junta lo ha visto.
    [in-progress] se está trabajando en ello.
    [fixed] está arreglado.
   *[declined] rechazado.
} Puede deshacerlo durante 10 minutos.
report-step-over = Eso ya no es posible. El aviso #{ $number } está ahora así: { $state ->
    [acknowledged] la junta lo ha visto.
    [in-progress] se está trabajando en ello.
    [fixed] está arreglado.
    [declined] fue rechazado.
   *[open] está a la espera de la junta.
}
report-why = Elija un motivo para el #{ $number }, o responda al mensaje con sus propias palabras.
report-reason-missing = Diga por qué, por favor, para que sus vecinos lo entiendan.
report-reason-too-long = Es demasiado largo. Dé el motivo, por favor, en { $most } caracteres como máximo.
report-press-decline = Para rechazar el #{ $number } con sus palabras, pulse primero Rechazar y responda después. También puede responder con una foto o un lugar.
report-reply-with = Puede responder al aviso #{ $number } con una foto o un lugar. No he guardado nada más.
report-not-declined = El aviso #{ $number } queda como está.
report-undone = Hecho. Se ha deshecho el último paso del #{ $number }.
report-undo-over = Desde entonces ha pasado otra cosa. Solo se puede deshacer el último paso.
report-undo-not-yours = Solo puede deshacer este paso la persona que lo dio.
report-undo-late = Este paso tiene más de 10 minutos y ya no se puede deshacer.
report-has-photo = El aviso #{ $number } ya tiene una foto.
report-has-place = El aviso #{ $number } ya tiene un lugar.
report-added = { $what ->
    [photo] Gracias. La foto ya está en el aviso.
   *[place] Gracias. El lugar ya está en el aviso.
}
report-photo = Foto del aviso #{ $number }

report-news = Novedades del aviso <b>#{ $number }</b>: { $text }
report-news-undone = Una corrección sobre el aviso <b>#{ $number }</b>: { $text }

report-list-open = <b>Avisos abiertos: { $count }</b>
report-list-mine = <b>Sus avisos, y los que también le afectan: { $count }</b>
report-list-none = No hay avisos abiertos. Para hacer uno, escriba /report y qué pasa.
report-list-none-of-yours = Usted aún no ha hecho ningún aviso. Para hacer uno, escriba /report y qué pasa.
report-list-line = { $number } { $text } <i>({ $about }{ $state ->
    [acknowledged] visto
    [in-progress] en marcha
    [fixed] arreglado
    [declined] rechazado
   *[open] a la espera
}{ $due })</i>
report-list-page = Página { $number } de { $of }
report-button-see = Ver el aviso
report-button-all = Ver todos en privado
report-button-newer = Más nuevos
report-button-older = Más antiguos

form-report-category = { $photo ->
    [yes] Gracias, tengo su foto. ¿De qué se trata? Pulse un botón o escriba ya qué ocurre.
   *[no] ¿De qué se trata? Pulse un botón o escriba ya qué ocurre.
}
form-report-what = { $photo ->
    [yes] Gracias, tengo su foto. ¿Qué pasa, y dónde? Escríbalo, por favor, en una frase.
   *[no] { $place ->
        [yes] Gracias, tengo el lugar. ¿Qué pasa allí? Escríbalo, por favor, en una frase.
       *[no] ¿Qué pasa, y dónde? Escríbalo, por favor, en una frase.
    }
}
form-report-photo = { $photo ->
    [yes] Tengo su foto. ¿Quiere que se vea con el aviso?
   *[no] ¿Tiene una foto? Envíela ahora, o siga sin ella.
}
form-report-check = { $text }

    Sobre: { $category }

    { $photo ->
        [yes] La foto se verá con el aviso.
       *[no] No hay foto.
    }{ $place ->
        [yes] { " " }El lugar está en el mapa.
       *[no] { "" }
    }
    { $named ->
        [yes] Todos sus vecinos de { $street } verán este aviso.
       *[no] Todos sus vecinos verán este aviso.
    } ¿Lo envío?
report-form-no-photo = Sin foto
report-form-keep-photo = Mostrar la foto
report-form-send = Enviar
report-photo-or-press = No he añadido eso a su aviso. Para escribirlo de nuevo, pulse Atrás. Si no, envíe una foto o pulse un botón para seguir.

report-card-told = Comunicado a la junta por teléfono o en persona.
report-for-whom = <b>¿Por quién quiere avisar?</b>
    Pulse el nombre del vecino sin teléfono.
report-for-nobody = Todavía no hay nadie en la lista de vecinos sin teléfono. Envíe /assisted para añadir a alguien.
report-for-more = Ver más
report-kept-for = Gracias. El aviso es el <b>#{ $number }</b> y los vecinos pueden verlo. { $quiet ->
    [yes] { -asked-for-quiet }
   *[no] Le escribiré aquí cuando haya novedades, para que las transmita.
}

form-report-for-category = { $photo ->
    [yes] Gracias, tengo la foto. ¿De qué avisa { $name }? Pulse un botón o escriba ya qué ocurre.
   *[no] ¿De qué avisa { $name }? Pulse un botón o escriba ya qué ocurre.
}
form-report-for-what = { $photo ->
    [yes] Gracias, tengo la foto. ¿De qué avisa { $name } y dónde está? Escríbalo en una frase.
   *[no] { $place ->
        [yes] Gracias, tengo el lugar. ¿De qué avisa { $name }? Escríbalo en una frase.
       *[no] ¿De qué avisa { $name } y dónde está? Escríbalo en una frase.
    }
}
form-report-for-photo = { $photo ->
    [yes] Tengo la foto. ¿La muestro con el aviso?
   *[no] ¿Tiene una foto? Envíela ahora, o siga sin ella.
}
form-report-for-check = { $text }

    Sobre: { $category }

    { $photo ->
        [yes] La foto se muestra con él.
       *[no] No hay foto.
    }{ $place ->
        [yes] { " " }El lugar está en el mapa.
       *[no] { "" }
    }
    Todos los vecinos verán este aviso, y la junta ve que es de { $name }. ¿Lo envío?
