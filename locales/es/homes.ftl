# Viviendas: quién dice vivir dónde, y qué hace la junta con ello.
menu-home = Decir dónde vive
menu-homes = Ver quién vive dónde, para la junta

home-address = { $buildingkind ->
    [bare] edificio { $building }
   *[named] { $building }
}{ $stairkind ->
    [none] { "" }
    [bare] , escalera { $stair }
   *[named] , { $stair }
}{ $flatkind ->
    [bare] , piso { $flat }
   *[named] , { $flat }
}

home-part-empty = Escriba por favor un nombre o un número, por ejemplo: 3 o Torre B
home-part-long = Escríbalo por favor con { $most } caracteres como mucho.
home-part-needed = Escríbalo tal como está en la puerta, por favor. Si ahora no lo sabe, envíe /cancel.
home-flat-unknown = No encuentro el piso «{ $flat }» en «{ $building }» en la lista de la junta. Escriba el piso otra vez, o pulse Atrás para cambiar el edificio. Si la lista está mal, dígaselo por favor a la junta.
home-stair-unknown = No encuentro la escalera «{ $stair }» de este edificio en la lista de la junta. Escríbala otra vez, o pulse uno de los botones.
home-stair-needed = Hay más de un piso «{ $flat }» en «{ $building }». Pulse por favor Atrás y diga qué escalera.
home-too-often = Ha dicho { $most } veces en un día dónde vive. Inténtelo por favor mañana, o hable con la junta.
home-none = No tiene aquí ninguna vivienda que pueda dejar.
home-undo-late = Esto fue hace más de un día y ya no se puede deshacer. Cámbielo, por favor.
home-changed-since = Esto ha cambiado desde entonces, así que no puedo deshacerlo. No se ha cambiado nada.
home-claim-changed = Esta persona ya dice otra cosa. No se ha cambiado nada.
home-confirmed-already = { $who } ya tiene confirmada esa vivienda.
home-not-yours = Solo puede decirlo quien tiene confirmada esta vivienda por la junta.
home-doubted-already = Ya se lo ha dicho a la junta.
home-doubt-none = No hay nada que retirar.

form-home-building = { $missing ->
    [yes] No encuentro el edificio «{ $typed }» en la lista de la junta. { $near ->
        [some] ¿Es uno de estos? O escríbalo otra vez.
       *[none] Escríbalo por favor otra vez.
    }
   *[no] ¿En qué edificio vive? { $near ->
        [some] Pulse un botón, o escríbalo.
       *[none] Escriba por favor su número o nombre, por ejemplo: 3
    }
}
form-home-stair = { $building }: ¿qué escalera o portal? Si solo hay uno, pulse el botón.
form-home-flat = { $building }: ¿qué piso? Por ejemplo: 12B
form-home-check = Usted vive en { $place }. ¿Es correcto? La junta lo ve y lo confirma. También lo sabrá quien tenga confirmada esta vivienda.
form-home-move-building = { $missing ->
    [yes] No encuentro el edificio «{ $typed }» en la lista de la junta. { $near ->
        [some] ¿Es uno de estos? O escríbalo otra vez.
       *[none] Escríbalo por favor otra vez.
    }
   *[no] ¿A qué edificio quiere trasladar a { $who }? { $near ->
        [some] Pulse un botón, o escríbalo.
       *[none] Escriba por favor su número o nombre, por ejemplo: 3
    }
}
form-home-move-stair = { $who }, { $building }: ¿qué escalera o portal? Si solo hay uno, pulse el botón.
form-home-move-flat = { $who }, { $building }: ¿qué piso? Por ejemplo: 12B
form-home-move-check = Traslado a { $who } de la vivienda n.º { $number } a { $place }. Cuenta como confirmado, y { $who } lo sabrá. ¿Es correcto?
form-home-merge-into = ¿Qué vivienda es la misma que la n.º { $number }? { $near ->
    [some] Pulse por favor su botón, o escriba su número.
   *[none] Escriba por favor su número.
} /homes muestra los números.
form-home-merge-check = La vivienda n.º { $number } ({ $place }) es la misma que la n.º { $other } ({ $into }). Quienes viven en la n.º { $number } cuentan entonces en la n.º { $other }. ¿Es correcto?
home-no-stair = Solo hay uno
home-say = Sí, vivo ahí
home-move = Sí, trasladar
home-merge = Sí, son la misma
home-keep = No cambiar nada
home-merge-choice = n.º { $number } { $place }
home-merge-empty = En la vivienda n.º { $number } no vive nadie, y no está en la lista. Elija por favor otra.
home-flat-not-yet = «{ $typed }» parece un piso. Escriba primero el edificio, por favor. Por el piso le pregunto después.
home-number-needed = Escriba por favor solo el número de la vivienda, por ejemplo: { $number }

home-page = <b>{ $name }: su vivienda</b>
    Usted vive en { $place }.
    { $state ->
        [confirmed] La junta lo ha confirmado.
       *[asked] La junta aún no lo ha confirmado.
    }
home-page-none = <b>{ $name }: su vivienda</b>
    No sé dónde vive.
home-tell = Decir dónde vivo
home-change = Cambiar
home-leave = Dejar esta vivienda
home-undo = Deshacer
home-said = Gracias. La junta lo mirará.
home-said-before = Ya vive ahí. No se ha cambiado nada.
home-left = Hecho. Ya no vive ahí.
home-undone = Hecho. Está como antes.

home-claim-asked = <b>{ $who }</b> dice que vive en <b>{ $place }</b> (vivienda n.º { $number }).
home-claim-confirmed = <b>{ $who }</b> vive en <b>{ $place }</b> (vivienda n.º { $number }). { $step ->
    [confirmed] Confirmado por { $by }.
    [moved] Traslado de { $by }.
    [merged] { $by } unió dos viviendas.
   *[other] Está confirmado.
}
home-claim-over = { $known ->
    [yes] <b>{ $who }</b> ya no cuenta en { $place } (vivienda n.º { $number }). { $step ->
        [refused] No es correcto, dice { $by }.
        [left] { $who } ha dejado esta vivienda.
       *[other] Se ha retirado.
    }
   *[no] No se sabe dónde vive <b>{ $who }</b>.
}
home-claim-others = { $count ->
    [0] No hay nadie más confirmado ahí.
   *[other] Confirmados ahí: { $names }{ $extra ->
        [0] { "" }
       *[other] { " " }y { $extra } más
    }
}
home-claim-doubts = { $count ->
    [one] { $names } vive ahí y no conoce a { $who }.
   *[other] { $names } viven ahí y no conocen a { $who }.
}
home-claim-away = { $who } no está ahora en ningún grupo de vecinos.
home-claim-question = ¿Es correcto?
home-claim-gone = Alguien dijo aquí dónde vive. Sus datos se han borrado.
home-confirm = Confirmar
home-refuse = No es correcto

home-newcomer = <b>{ $who }</b> dice que vive en su casa: { $place }. Si conoce a esta persona, no tiene que hacer nada. La junta también lo mira.
home-unknown = No conozco a esta persona
home-doubted = He dicho a la junta que usted no conoce a esta persona.
home-doubted-toast = Gracias. La junta lo sabe.
home-doubt-dropped = Hecho. La junta ve que conoce a esta persona.
home-news-confirmed = <b>{ $name }:</b> la junta ha confirmado que usted vive en { $place }.
home-news-refused = <b>{ $name }:</b> la junta no ha podido confirmar que usted vive en { $place }. Si vive ahí, hable por favor con la junta. O dígalo otra vez con /home
home-news-moved = <b>{ $name }:</b> la junta ha cambiado dónde vive usted. Antes: { $before }. Ahora: { $place }. Si no es correcto, envíe por favor /home
home-news-undone = <b>{ $name }:</b> la junta ha retirado su último cambio. { $state ->
    [confirmed] Usted vive en { $place }, y está confirmado.
    [asked] Usted vive en { $place }, aún sin confirmar.
   *[none] No sé dónde vive. Puede decirlo con /home
}

homes-head = <b>{ $name }: viviendas</b>
homes-counts = { $listed ->
    [0] Viviendas conocidas: { $known }. Confirmadas: { $confirmed }.
   *[other] Viviendas conocidas: { $both } de { $listed } en la lista. Conocidas aparte: { $besides }. Confirmadas: { $confirmed }.
}
homes-waiting = { $count ->
    [0] Nadie espera confirmación.
    [one] 1 persona espera confirmación.
   *[other] { $count } personas esperan confirmación.
}
homes-building-line = <b>{ $building }:</b> { $listed ->
    [0] { $known } conocidas
   *[other] { $both } de { $listed } conocidas
}, { $confirmed } confirmadas
homes-building-head = <b>{ $building }</b>
homes-nobody = Que yo sepa, aquí no vive nadie.
homes-button-waiting = Espera: { $who }, { $place }
homes-button-home = N.º { $number }: { $flat }
homes-home-line = N.º { $number } { $place }: { $people ->
    [0] nadie que esté ahora en un grupo
    [one] 1 persona
   *[other] { $people } personas
}, { $confirmed } confirmadas
homes-home-head = <b>Vivienda n.º { $number }: { $place }</b>
homes-home-listed = Está en la lista de la junta.
homes-home-merged = Es la misma que la vivienda n.º { $number }.
homes-see-other = Ver esa vivienda
homes-member = • { $who }: { $state ->
    [confirmed] confirmado
   *[asked] espera confirmación
}{ $here ->
    [yes] { "" }
   *[no] , no está ahora en ningún grupo
}
homes-members-more = Y { $count } más.
homes-confirm-one = Confirmar: { $who }
homes-refuse-one = No es correcto: { $who }
homes-move-one = Trasladar: { $who }
homes-merge-button = Unir con otra vivienda
homes-in-private = Trasladar o unir, en privado
homes-before = Anteriores
homes-after = Siguientes
homes-back = Volver al edificio
homes-back-all = Volver a todos los edificios
homes-unknown = No conozco la vivienda o el edificio «{ $home }». Envíe por favor /homes para verlos todos.
homes-confirmed = Hecho. { $who } tiene confirmada esa vivienda.
homes-refused = Hecho. { $who } ya no cuenta ahí.
homes-undone = Hecho. Está como antes.
homes-asked = Se lo pregunto en privado.
homes-moved = Hecho.
homes-merged = Hecho.
homes-done = { $step ->
    [confirmed] Hecho. { $who } tiene confirmada la vivienda n.º { $number }: { $place }
    [refused] Hecho. { $who } ya no cuenta en la vivienda n.º { $other }: { $before }
   *[moved] Hecho. { $who } pasa de la vivienda n.º { $other } a la vivienda n.º { $number }: { $place }
}
homes-merged-done = Hecho. La vivienda n.º { $other } ({ $before }) es ahora la misma que la n.º { $number } ({ $place }).
homes-done-over = Este mensaje ya no está al día. Con /homes se ve cómo está ahora.
homes-done-undone = Se deshizo lo que se hizo con la vivienda n.º { $number }. Todo está como antes.
home-same = { $who } ya vive ahí. No se ha cambiado nada.
home-merged-already = La vivienda n.º { $number } ya se unió con otra. No se ha cambiado nada.
home-merge-itself = La vivienda n.º { $number } es esta misma. Escriba por favor el número de la otra.
home-merge-listed = La vivienda n.º { $number } está en la lista de la junta, y la n.º { $other } no. Abra por favor la vivienda n.º { $other } con /homes y únala con la n.º { $number }.
