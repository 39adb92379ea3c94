# How many of those who live here the bot knows, for the committee.
menu-roll = Ver a cuántos vecinos conozco, para la junta

roll-head = <b>{ $name }: los vecinos que conozco</b>
roll-group = <b>{ $title }:</b> conozco a { $known } de { $members } miembros
roll-group-silent = <b>{ $title }:</b> conozco a { $known }. En este momento, Telegram no me dice cuántos miembros hay.
roll-group-more = <b>{ $title }:</b> conozco a { $known }, pero ahora solo hay { $members } miembros. Algunos se han ido sin que yo lo supiera.
roll-together = <b>En todos los grupos juntos:</b> conozco a { $known }, cada uno contado una vez
roll-reachable = <b>Puedo escribirles en privado:</b> a { $count } de { $known } conocidos
roll-assisted = <b>Sin teléfono, conocidos a través de la junta:</b> { $count }
roll-why = Telegram no me muestra a quien no me ha escrito, no ha pulsado uno de mis botones ni ha entrado o salido mientras yo estaba. Los otros bots de un grupo también cuentan como miembros.
roll-homes = <b>Viviendas conocidas:</b> { $listed ->
    [0] { $known }
   *[other] { $both } de { $listed } en la lista{ $besides ->
        [0] { "" }
       *[other] , y { $besides } aparte
    }
}
roll-homes-building = { $building }: { $listed ->
    [0] { $known } viviendas conocidas
   *[other] { $both } de { $listed } en la lista{ $besides ->
        [0] { "" }
       *[other] , y { $besides } aparte
    }
}
roll-homes-few = No se muestran por separado los edificios donde conozco a menos de { $least } personas.
